import { installClass, nativeMethod, type NativeMethod } from '../../ruby/core/define_class.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { RArray } from '../../ruby/value/array.ts';
import type { RClass } from '../../ruby/value/class.ts';
import { RHash } from '../../ruby/value/hash.ts';
import { RString } from '../../ruby/value/string.ts';
import { RSymbol, symbol } from '../../ruby/value/symbol.ts';
import type { RValue } from '../../ruby/value/value.ts';
import { chefOf } from '../chef_state.ts';
import { resourceBehaviour } from '../resources/behaviour.ts';
import { baseResource, baseResource12 } from '../resources/resource.ts';
import { resources12 } from '../resources/chef12/index.ts';
import { resources18 } from '../resources/index.ts';
import { verification } from '../resources/verification.ts';
import { isLazy, type Plain, type PropertyDefinition, type ResourceDefinition, type TypeMatch } from './define_resource.ts';
import { addDslMethod } from './resolve.ts';
import type { Property } from './property.ts';
import { declareProperty, declareSetter, resourceClass } from './resource_class.ts';

/** Gives a machine the built-in resources of its generation: classes are made when they are first asked for. */
export function installBuiltInResources(vm: Machine): void {
  const { generation, handlers } = chefOf(vm);
  const isOld = generation.name === '12';
  const base = vm.classAt('Chef::Resource');
  describe(vm, base, isOld ? baseResource12 : baseResource);
  for (const definition of tableOf(vm)) {
    if (!definition.class.includes('::') && !base.constants.has(definition.class)) base.constants.set(definition.class, { value: undefined, autoload: () => build(vm, definition, base) });
    for (const provided of definition.provides) {
      const { name, ...filters } = typeof provided === 'string' ? { name: provided } : provided;
      handlers.set(name, definition.class, filters, `Chef::Resource::${definition.class}`);
      addDslMethod(vm, name);
    }
  }
}

function build(vm: Machine, definition: ResourceDefinition, outer: RClass): RClass {
  const above = definition.superclass === undefined ? vm.classAt('Chef::Resource') : vm.classAt(`Chef::Resource::${definition.superclass}`);
  const klass = vm.defineClass(definition.class.replace(/^.*::/, ''), above, outer);
  for (const each of tableOf(vm))
    if (each.class.startsWith(`${definition.class}::`))
      klass.constants.set(each.class.slice(definition.class.length + 2), { value: undefined, autoload: () => build(vm, each, klass) });
  if (definition.class === 'File') klass.constants.set('Verification', { value: undefined, autoload: () => installClass(vm, verification) });
  describe(vm, klass, definition);
  for (const [header, run] of Object.entries(resourceBehaviour[definition.class] ?? {})) {
    const name = header.replace(/\(.*$/, '');
    vm.addMethod(klass, name, nativeMethod(header, run as NativeMethod<RValue>));
  }
  return klass;
}

function tableOf(vm: Machine): readonly ResourceDefinition[] {
  return chefOf(vm).generation.name === '12' ? resources12 : resources18;
}

function describe(vm: Machine, klass: RClass, definition: ResourceDefinition): void {
  const state = resourceClass(klass);
  const [first] = definition.provides;
  const firstName = first === undefined ? null : typeof first === 'string' ? first : first.name;
  const name = definition.name === undefined ? firstName : definition.name;
  state.resourceName = name === null ? null : symbol(name);
  state.provides.push(...definition.provides.map((provided) => (typeof provided === 'string' ? provided : provided.name)));
  if (definition.actions) state.allowedActions = ['nothing', ...definition.actions].map(symbol);
  if (definition.defaultAction !== undefined) state.defaultAction = [symbol(definition.defaultAction)];
  for (const [propertyName, property] of Object.entries(definition.properties)) declareProperty(vm, klass, makeProperty(vm, klass, propertyName, property, false));
  for (const [setterName, setter] of Object.entries(definition.setters ?? {}))
    if (!klass.methods.has(setterName)) declareSetter(vm, klass, makeProperty(vm, klass, setterName, setter, true));
  for (const [alias, old] of Object.entries(definition.aliases ?? {})) {
    vm.aliasMethod(klass, alias, old);
    if (vm.find(klass, `${old}=`)) vm.aliasMethod(klass, `${alias}=`, `${old}=`);
  }
  for (const [ivar, value] of Object.entries(definition.initial ?? {}))
    state.initial.set(`@${ivar}`, isLazy(value) ? value.lazy : () => toRuby(vm, value));
}

function makeProperty(vm: Machine, declaredIn: RClass, name: string, definition: PropertyDefinition, isSetter: boolean): Property {
  const checks: [string, RValue][] = [];
  if (definition.equalTo !== undefined) checks.push(['equal_to', toRuby(vm, definition.equalTo)]);
  if (definition.regex !== undefined) checks.push(['regex', new RArray([definition.regex].flat().map((source) => regexp(vm, source)))]);
  if (definition.callbacks) {
    const callbacks = new RHash();
    for (const [message, accepts] of Object.entries(definition.callbacks)) callbacks.set(vm, vm.str(message), vm.proc(([value]) => accepts(vm, value as RValue), 1));
    checks.push(['callbacks', callbacks]);
  }
  const fallback = definition.default;
  const types = definition.type === undefined ? undefined : ([definition.type].flat() as readonly TypeMatch[]);
  return {
    name,
    declaredIn,
    ivar: definition.method ? null : `@${name}`,
    is: types?.map((type) => toMatcher(vm, type)),
    checks,
    default: fallback === undefined ? undefined : isLazy(fallback) ? fallback.lazy : () => toRuby(vm, fallback),
    nameProperty: definition.nameProperty ?? false,
    required: definition.required ?? false,
    identity: definition.identity ?? false,
    desiredState: definition.desiredState ?? !definition.nameProperty,
    sensitive: definition.sensitive ?? false,
    coerce: definition.coerce,
    validationMessage: definition.validationMessage,
    deprecated: definition.deprecated ? true : undefined,
    description: null,
    nilReads: isSetter || (chefOf(vm).generation.name === '12' && !definition.nillable),
  };
}

function toMatcher(vm: Machine, type: TypeMatch): RValue {
  if (typeof type === 'string') return vm.constantAt(type) ?? null;
  if (type instanceof RSymbol || type === null || typeof type === 'boolean') return type;
  return 'literal' in type ? vm.str(type.literal) : regexp(vm, type.regex);
}

function regexp(vm: Machine, source: string): RValue {
  return vm.call(vm.classes.Regexp, 'new', [vm.str(source)]);
}

/** A literal of the table as a Ruby value, a new one each time. */
function toRuby(vm: Machine, plain: Plain): RValue {
  if (plain === null || typeof plain === 'boolean' || typeof plain === 'number' || plain instanceof RSymbol) return plain;
  if (typeof plain === 'string') return new RString(plain);
  if (Array.isArray(plain)) return new RArray(plain.map((item) => toRuby(vm, item as Plain)));
  const hash = new RHash();
  for (const [key, value] of Object.entries(plain as Record<string, Plain>))
    hash.set(vm, key.startsWith(':') ? symbol(key.slice(1)) : vm.str(key), toRuby(vm, value));
  return hash;
}
