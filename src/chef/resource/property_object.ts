import { defineClass } from '../../ruby/core/define_class.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { RObject } from '../../ruby/value/object.ts';
import { symbol } from '../../ruby/value/symbol.ts';
import type { RValue } from '../../ruby/value/value.ts';
import { callProperty, hasDefault, isPropertySet, type Property, setProperty, validateProperty } from './property.ts';

/** A Chef::Property, as Ruby code sees it: `properties[:x]`, `property_type(…)`. */
export class RProperty extends RObject {
  readonly property: Property;

  constructor(vm: Machine, property: Property) {
    super(vm.classAt('Chef::Property'));
    this.property = property;
  }
}

export const propertyClass = defineClass<RProperty>({
  name: 'Chef::Property',
  superclass: 'Object',
  methods: {
    name: (_vm, self) => symbol(self.property.name),
    declared_in: (_vm, self) => self.property.declaredIn,
    description: (_vm, self) => self.property.description,
    instance_variable_name: (_vm, self) => (self.property.ivar === null ? null : symbol(self.property.ivar)),
    'identity?': (_vm, self) => self.property.identity,
    'desired_state?': (_vm, self) => self.property.desiredState,
    'name_property?': (_vm, self) => self.property.nameProperty,
    'has_default?': (_vm, self) => hasDefault(self.property),
    'sensitive?': (_vm, self) => self.property.sensitive,
    'required?(action = nil)': (vm, self, action) => {
      const { required } = self.property;
      return typeof required === 'boolean' ? required : action === null || required.includes(vm.toS(action));
    },
    default: (_vm, self) => (typeof self.property.default === 'function' ? null : (self.property.default ?? null)),
    'call(resource, value = absent)': (vm, self, resource, value) => callProperty(vm, resource, self.property, value),
    'get(resource)': (vm, self, resource) => callProperty(vm, resource, self.property, undefined),
    'set(resource, value)': (vm, self, resource, value) => setProperty(vm, resource, self.property, value),
    'is_set?(resource)': (_vm, self, resource) => isPropertySet(resource, self.property),
    'coerce(resource, value)': (vm, self, resource, value) => (self.property.coerce && value !== null ? self.property.coerce(vm, resource, value) : value),
    'validate(resource, value)': (vm, self, resource, value) => {
      validateProperty(vm, resource, self.property, value);
    },
    options: (vm) => vm.call(vm.classes.Hash, 'new', []),
    equal_to: (_vm, self) => self.property.checks.find(([name]) => name === 'equal_to')?.[1] ?? null,
    to_s: (vm, self) => vm.str(self.property.name),
  },
});

/** The types that `property :x, type` was given: a Chef::Property stands for all that it says. */
export function baseOf(type: RValue | undefined): Property | undefined {
  return type instanceof RProperty ? type.property : undefined;
}

