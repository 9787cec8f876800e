import type { Machine } from '../../ruby/machine/machine.ts';
import { RArray } from '../../ruby/value/array.ts';
import { RFloat } from '../../ruby/value/float.ts';
import { RHash } from '../../ruby/value/hash.ts';
import type { RClass } from '../../ruby/value/class.ts';
import { RObject } from '../../ruby/value/object.ts';
import { RProc } from '../../ruby/value/proc.ts';
import { RString } from '../../ruby/value/string.ts';
import { RSymbol } from '../../ruby/value/symbol.ts';
import { truthy, type RValue } from '../../ruby/value/value.ts';
import { isDelayed } from '../delayed_evaluator.ts';
import { generationOf } from '../generation.ts';
import { checkValue, isAccepted } from '../mixin/params_validate.ts';

/** Works a value out from a resource. */
export type FromResource = (vm: Machine, resource: RObject, given?: RValue) => RValue;

/** A resource's property (Chef::Property): what it accepts, where it is stored, what it is when nobody set it. */
export interface Property {
  readonly name: string;
  readonly declaredIn: RClass;
  /** Where it is stored; null for one that has methods of its own. */
  readonly ivar: string | null;
  readonly is: readonly RValue[] | undefined;
  /** Other checks of ParamsValidate, by name. */
  readonly checks: readonly (readonly [name: string, argument: RValue])[];
  /** undefined: there is none. */
  readonly default: RValue | FromResource | undefined;
  readonly nameProperty: boolean;
  readonly required: boolean | readonly string[];
  readonly identity: boolean;
  readonly desiredState: boolean;
  readonly sensitive: boolean;
  readonly coerce: ((vm: Machine, resource: RObject, value: RValue) => RValue) | undefined;
  readonly validationMessage: string | undefined;
  readonly deprecated: RValue | undefined;
  readonly description: RValue;
  /** nil reads the value, as the old style has it. */
  readonly nilReads: boolean;
}

export function isPropertySet(resource: RObject, property: Property): boolean {
  return property.ivar === null || resource.ivar(property.ivar) !== undefined;
}

/** The property's value: what was set, or its default. */
export function getProperty(vm: Machine, resource: RObject, property: Property): RValue {
  let value: RValue = null;
  if (property.ivar === null) return vm.call(resource, property.name, []);
  const stored = resource.ivar(property.ivar);
  if (stored !== undefined)
    value = isDelayed(vm, stored) ? coerceAndValidate(vm, resource, property, evaluate(vm, resource, stored)) : stored;
  else if (hasDefault(property)) {
    value = defaultOf(vm, resource, property);
    if (value !== null && !isFrozen(value)) resource.setIvar(property.ivar, value);
  }
  if (value === null && isRequired(vm, resource, property)) isMissing(vm, property);
  return value;
}

export function setProperty(vm: Machine, resource: RObject, property: Property, given: RValue): RValue {
  let value = given;
  if (value === null && !acceptsNil(vm, resource, property)) value = plainDefault(vm, resource, property);
  if (!isDelayed(vm, value)) value = coerceAndValidate(vm, resource, property, value);
  if (property.ivar === null) vm.call(resource, property.name, [value]);
  else resource.setIvar(property.ivar, value);
  if (value === null && isRequired(vm, resource, property)) isMissing(vm, property);
  return value;
}

/** What a property's method does: without an argument it reads. */
export function callProperty(vm: Machine, resource: RObject, property: Property, value: RValue | undefined): RValue {
  if (value === undefined || (value === null && property.nilReads)) return getProperty(vm, resource, property);
  return setProperty(vm, resource, property, value);
}

export function hasDefault(property: Property): boolean {
  return property.default !== undefined || property.nameProperty;
}

function isMissing(vm: Machine, property: Property): never {
  return vm.raise('Chef::Exceptions::ValidationFailed', `${property.name} is a required property`);
}

/** Whether the property must be there, for the actions that the resource has. */
function isRequired(vm: Machine, resource: RObject, property: Property): boolean {
  if (typeof property.required === 'boolean') return property.required;
  const action = resource.ivar('@action') ?? null;
  const actions = vm.splat(action).map((item) => vm.toS(item));
  return property.required.some((name) => actions.includes(name));
}

function evaluate(vm: Machine, resource: RObject, proc: RProc): RValue {
  const arity = proc.code?.parameters.required.length ?? 0;
  return arity > 0 ? vm.callProc(proc, [resource]) : vm.callProc(proc, [], { self: resource });
}

/** The default as it is declared, for nil that stands for it. */
function plainDefault(vm: Machine, resource: RObject, property: Property): RValue {
  if (property.nameProperty) return resource.ivar('@name') ?? null;
  const value = property.default;
  if (value === undefined) return null;
  return typeof value === 'function' ? value(vm, resource) : value;
}

function defaultOf(vm: Machine, resource: RObject, property: Property): RValue {
  const value = plainDefault(vm, resource, property);
  if (isDelayed(vm, value)) return coerceAndValidate(vm, resource, property, evaluate(vm, resource, value));
  const stored = coerceAndValidate(vm, resource, property, value);
  // What is worked out is the very value; a literal is shared by all resources, and copied for each.
  return property.nameProperty || typeof property.default === 'function' ? stored : duplicate(vm, stored);
}

/** A copy that may be changed, since defaults are shared. */
function duplicate(vm: Machine, value: RValue): RValue {
  if (value instanceof RString) {
    const copy = new RString(value.text, value.klass);
    copy.encoding = value.encoding;
    return copy;
  }
  if (value instanceof RArray) return new RArray(value.items.map((item) => duplicate(vm, item)));
  if (value instanceof RHash && !value.klass) {
    const copy = new RHash();
    for (const { key, value: item } of value) copy.set(vm, key, duplicate(vm, item));
    return copy;
  }
  return value;
}

function isFrozen(value: RValue): boolean {
  if (value instanceof RSymbol || value instanceof RFloat || !(value instanceof RObject)) return true;
  return value.frozen;
}

function acceptsNil(vm: Machine, resource: RObject, property: Property): boolean {
  if (property.coerce) return true;
  if (!property.is) return false;
  return isAccepted(vm, resource, null, property.is);
}

function coerceAndValidate(vm: Machine, resource: RObject, property: Property, given: RValue): RValue {
  const value = property.coerce && given !== null ? property.coerce(vm, resource, given) : given;
  validateProperty(vm, resource, property, value);
  return value;
}

export function validateProperty(vm: Machine, resource: RObject | null, property: Property, value: RValue): void {
  if (value === null && !hasDefault(property)) return;
  if (value === null && plainNil(property)) return;
  if (property.is)
    checkValue(vm, resource, property.name, value, 'is', vm.array([...property.is]), property.validationMessage);
  for (const [name, argument] of property.checks)
    checkValue(vm, resource, property.name, value, name, argument, property.validationMessage);
}

/** A default of nil is fine whatever the type says. */
function plainNil(property: Property): boolean {
  return property.default === null || typeof property.default === 'function';
}

/** Options of `property` that describe it and check nothing. */
const DESCRIBING = new Set([
  'declared_in', 'name', 'instance_variable_name', 'desired_state', 'identity', 'default', 'name_property', 'name_attribute', 'coerce',
  'required', 'nillable', 'sensitive', 'description', 'introduced', 'deprecated', 'default_description', 'skip_docs', 'is',
  'validation_message',
]); // prettier-ignore

/** Makes a property of what `property :name, Type, option: …` was given. */
export function propertyFromOptions(
  vm: Machine,
  declaredIn: RClass,
  name: string,
  type: RValue | undefined,
  options: RHash,
  base?: Property,
): Property {
  const given = new Map<string, RValue>();
  for (const { key, value } of options) given.set(vm.toName(key), value);
  const flag = (key: string): boolean | undefined => (given.has(key) ? truthy(given.get(key) as RValue) : undefined);
  if (given.has('name_property') && given.has('name_attribute'))
    vm.raise(
      'ArgumentError',
      `name_attribute and name_property are functionally identical and both cannot be specified on a property at once. Use just one on property ${name}`,
    );
  const isNamed = flag('name_property') ?? flag('name_attribute');
  if (given.has('default') && isNamed && generationOf(vm).name === '12') keepFirst(given);
  else if (given.has('default') && isNamed)
    vm.raise(
      'ArgumentError',
      `A property cannot be both a name_property/name_attribute and have a default value. Use one or the other on property ${name} of resource ${vm.inspect(vm.call(declaredIn, 'resource_name', [])).replace(/^:|^nil$/, '')}`,
    );
  const nameProperty = flag('name_property') ?? flag('name_attribute');
  const types = [
    ...(type === undefined ? [] : listOf(type)),
    ...(given.has('is') ? listOf(given.get('is') as RValue) : []),
  ];
  const hasTypes = type !== undefined || given.has('is');
  const ownDefault = given.has('default') ? freezeDeeply(vm, given.get('default') as RValue) : undefined;
  const coerce = given.get('coerce');
  const ivarOption = given.get('instance_variable_name');
  const required = given.get('required');
  const resetsDefault = given.has('default') || nameProperty !== undefined;
  const message = given.get('validation_message');
  const isName = nameProperty ?? (resetsDefault ? false : (base?.nameProperty ?? false));
  return {
    name,
    declaredIn,
    ivar:
      ivarOption === undefined ? (base ? base.ivar : `@${name}`) : truthy(ivarOption) ? vm.toName(ivarOption) : null,
    is: hasTypes ? types : base?.is,
    checks: [...(base?.checks ?? []), ...[...given].filter(([key]) => !DESCRIBING.has(key))],
    default: given.has('default') ? ownDefault : resetsDefault ? undefined : base?.default,
    nameProperty: isName,
    required:
      required === undefined
        ? (base?.required ?? false)
        : required instanceof RArray
          ? required.items.map((item) => vm.toS(item))
          : truthy(required),
    identity: flag('identity') ?? base?.identity ?? false,
    desiredState: flag('desired_state') ?? (isName ? false : (base?.desiredState ?? true)),
    sensitive: flag('sensitive') ?? base?.sensitive ?? false,
    coerce:
      coerce instanceof RProc ? (machine, resource, value) => coerceBy(machine, coerce, resource, value) : base?.coerce,
    validationMessage: message instanceof RString ? message.text : base?.validationMessage,
    deprecated: given.get('deprecated') ?? base?.deprecated,
    description: given.get('description') ?? base?.description ?? null,
    nilReads: base?.nilReads ?? (generationOf(vm).name === '12' && !flag('nillable')),
  };
}

/** Of a name property's default and its name, Chef 12 takes what comes first. */
function keepFirst(given: Map<string, RValue>): void {
  const named = given.has('name_property') ? 'name_property' : 'name_attribute';
  const keys = [...given.keys()];
  const isNameFirst = given.get('default') === null || keys.indexOf(named) < keys.indexOf('default');
  given.delete(isNameFirst ? 'default' : named);
}

function coerceBy(vm: Machine, coerce: RProc, resource: RObject, value: RValue): RValue {
  const parameters = coerce.code?.parameters;
  if (parameters && parameters.required.length > 1) return vm.callProc(coerce, [resource, value]);
  return vm.callProc(coerce, [value], { self: resource });
}

function listOf(value: RValue): readonly RValue[] {
  return value instanceof RArray ? value.items : [value];
}

function freezeDeeply(vm: Machine, value: RValue): RValue {
  if (isDelayed(vm, value) || !(value instanceof RObject)) return value;
  if (value instanceof RArray) for (const item of value.items) freezeDeeply(vm, item);
  else if (value instanceof RHash) for (const entry of value) freezeDeeply(vm, entry.value);
  else if (!(value instanceof RString)) return value;
  value.frozen = true;
  return value;
}
