import { RString } from '../../ruby/value/string.ts';
import type { RException } from '../../ruby/value/exception.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { defineClass, type ClassDefinition } from '../../ruby/core/define_class.ts';

const READ_ONLY =
  'Node attributes are read-only when you do not specify which precedence level to set. ' +
  'To set an attribute use code like `node.default["key"] = "value"\'';

/** Refuses a change of merged attributes. */
export function refuseChange(vm: Machine): never {
  vm.raise('Chef::Exceptions::ImmutableAttributeModification', READ_ONLY);
}

/** The errors of node attributes. */
// oxlint-disable-next-line no-explicit-any -- receivers differ
export const attributeExceptions: readonly ClassDefinition<any>[] = [
  defineClass({ name: 'Chef::Exceptions' }),
  defineClass<RException>({
    name: 'Chef::Exceptions::ImmutableAttributeModification',
    superclass: 'NoMethodError',
    methods: {
      initialize: (_vm, self): RValue => {
        self.message = new RString(READ_ONLY);
        return null;
      },
    },
  }),
  defineClass({ name: 'Chef::Exceptions::NoSuchAttribute', superclass: 'RuntimeError' }),
  defineClass({ name: 'Chef::Exceptions::AttributeTypeMismatch', superclass: 'RuntimeError' }),
  defineClass({ name: 'Chef::Exceptions::AttributeNotFound', superclass: 'RuntimeError' }),
  defineClass({ name: 'Chef::Exceptions::StaleAttributeRead', superclass: 'StandardError' }),
];
