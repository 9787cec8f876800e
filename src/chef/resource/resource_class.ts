import type { Machine } from '../../ruby/machine/machine.ts';
import type { RClass } from '../../ruby/value/class.ts';
import type { MethodBody, ParameterShape } from '../../ruby/value/method.ts';
import { RObject } from '../../ruby/value/object.ts';
import { RSymbol, symbol } from '../../ruby/value/symbol.ts';
import type { RValue } from '../../ruby/value/value.ts';
import { generationOf } from '../generation.ts';
import { callProperty, type FromResource, type Property, setProperty } from './property.ts';

/** What Chef::Resource keeps in each of its classes. */
export interface ResourceClass {
  /** The properties that the class itself declares. */
  readonly properties: Map<string, Property>;
  allowedActions: RSymbol[] | undefined;
  defaultAction: RSymbol[] | undefined;
  resourceName: RSymbol | null;
  unifiedMode: boolean | undefined;
  actionClass: RClass | undefined;
  isCustom: boolean;
  /** Old-style attributes: methods that store and check, but no properties. */
  readonly setters: Map<string, Property>;
  /** Instance variables that `initialize` sets. */
  readonly initial: Map<string, FromResource>;
  /** Names that `provides` was called with, for this very class. */
  readonly provides: string[];
  /** Descriptions and other texts about it. */
  readonly texts: Map<string, RValue>;
  chefVersion: RValue;
  runContext: RValue;
}

const classes = new WeakMap<RClass, ResourceClass>();

export function resourceClass(klass: RClass): ResourceClass {
  let state = classes.get(klass);
  if (!state) {
    state = {
      properties: new Map(),
      setters: new Map(),
      initial: new Map(),
      allowedActions: undefined,
      defaultAction: undefined,
      resourceName: null,
      unifiedMode: undefined,
      actionClass: undefined,
      isCustom: false,
      provides: [],
      texts: new Map(),
      chefVersion: null,
      runContext: null,
    };
    classes.set(klass, state);
  }
  return state;
}

/** What lasts of it beside a class: all but the run that it was made in. */
export function stateBeside(klass: RClass): readonly unknown[] {
  const state = classes.get(klass);
  if (!state) return [];
  const { runContext: _runContext, ...lasting } = state;
  return Object.values(lasting);
}

/** A class without its singletons, as resources' classes are asked about. */
function chain(klass: RClass): RClass[] {
  const line: RClass[] = [];
  for (let at: RClass | null = klass; at; at = at.superclass) if (!at.isSingleton) line.push(at);
  return line;
}

/** All properties of a class by name, inherited ones (also those of included modules) first. */
export function allProperties(vm: Machine, klass: RClass): Map<string, Property> {
  const all = new Map<string, Property>();
  for (const ancestor of vm.ancestors(klass).toReversed()) {
    const own = classes.get(ancestor);
    if (own) for (const [name, property] of own.properties) all.set(name, property);
  }
  return all;
}

export function findProperty(vm: Machine, klass: RClass, name: string): Property | undefined {
  for (const ancestor of vm.ancestors(klass)) {
    const found = classes.get(ancestor)?.properties.get(name);
    if (found) return found;
  }
  return undefined;
}

export function allowedActions(klass: RClass): RSymbol[] {
  for (const each of chain(klass)) {
    const own = classes.get(each)?.allowedActions;
    if (own) return own;
  }
  return [symbol('nothing')];
}

export function defaultAction(klass: RClass): RSymbol[] {
  for (const each of chain(klass)) {
    const own = classes.get(each)?.defaultAction;
    if (own) return own;
  }
  return [symbol('nothing')];
}

/** The class that holds the state of an object which `property` was sent to: a class or a module. */
export function declareProperty(vm: Machine, klass: RClass, property: Property): void {
  resourceClass(klass).properties.set(property.name, property);
  if (property.ivar === null) return;
  vm.addMethod(klass, property.name, new PropertyMethod(property.name, false));
  vm.addMethod(klass, `${property.name}=`, new PropertyMethod(property.name, true));
}

/** Declares an old-style attribute: stored and checked like a property, but none. */
export function declareSetter(vm: Machine, klass: RClass, setter: Property): void {
  resourceClass(klass).setters.set(setter.name, setter);
  vm.addMethod(klass, setter.name, new PropertyMethod(setter.name, false));
  vm.addMethod(klass, `${setter.name}=`, new PropertyMethod(setter.name, true));
}

function findStored(vm: Machine, klass: RClass, name: string): Property | undefined {
  for (const ancestor of vm.ancestors(klass)) {
    const state = classes.get(ancestor);
    const property = state?.properties.get(name);
    const found = property && property.ivar !== null ? property : state?.setters.get(name);
    if (found) return found;
  }
  return undefined;
}

/** Sets what the classes of a new resource begin with, the topmost first. */
export function initializeFromClasses(vm: Machine, resource: RObject, given: RValue): void {
  for (const klass of chain(vm.realClassOf(resource)).toReversed())
    for (const [ivar, make] of classes.get(klass)?.initial ?? []) {
      const property = findProperty(vm, vm.realClassOf(resource), ivar.slice(1));
      if (property?.coerce) setProperty(vm, resource, property, make(vm, resource, given));
      else resource.setIvar(ivar, make(vm, resource, given));
    }
}

const VALUE: readonly ParameterShape[] = [{ kind: 'opt', name: 'value' }];
const REQUIRED_VALUE: readonly ParameterShape[] = [{ kind: 'req', name: 'value' }];

/** The method of a property: reads without an argument, sets with one. It goes by the class of the resource. */
class PropertyMethod implements MethodBody {
  readonly arity: number;
  readonly parameters: readonly ParameterShape[];
  readonly #name: string;
  readonly #isSetter: boolean;

  constructor(name: string, isSetter: boolean) {
    this.#name = name;
    this.#isSetter = isSetter;
    this.arity = isSetter ? 1 : -1;
    this.parameters = isSetter ? REQUIRED_VALUE : VALUE;
  }

  readonly invoke: MethodBody['invoke'] = (vm, self, args, block) => {
    const resource = self as RObject;
    if (args.length > 1 || (this.#isSetter && args.length !== 1))
      return vm.raise(
        'ArgumentError',
        `wrong number of arguments (given ${args.length}, expected ${this.#isSetter ? '1' : '0..1'})`,
      );
    if (block) {
      const text = vm.toS(resource);
      const name = this.#name;
      return vm.raise(
        'RuntimeError',
        `Property \`${name}\` of \`${text}\` was incorrectly passed a block. Possible property-resource collision. To call a resource named \`${name}\` either rename the property or else use \`declare_resource(:${name}, ...)\``,
      );
    }
    const property = findStored(vm, vm.realClassOf(resource), this.#name) as Property;
    const value = plainHash(args[0]);
    return this.#isSetter
      ? setProperty(vm, resource, property, value as RValue)
      : callProperty(vm, resource, property, value);
  };
}

/** Keywords that reach a property are a hash: `variables a: 1`. */
function plainHash(value: RValue | undefined): RValue | undefined {
  if (value instanceof RObject && 'isKeywords' in value) (value as { isKeywords: boolean }).isKeywords = false;
  return value;
}

/** The properties that are a resource's state. */
export function stateProperties(vm: Machine, klass: RClass): Property[] {
  return [...allProperties(vm, klass).values()].filter((property) => property.desiredState);
}

/** The properties that tell a resource from others. */
export function identityProperties(vm: Machine, klass: RClass): Property[] {
  const all = [...allProperties(vm, klass).values()];
  const marked = all.filter((property) => property.identity);
  if (marked.length > 0) return marked;
  // In Chef 12 a name property is no identity.
  const named = generationOf(vm).name === '12' ? undefined : all.find((property) => property.nameProperty);
  const name = named ?? all.find((property) => property.name === 'name');
  return name ? [name] : [];
}
