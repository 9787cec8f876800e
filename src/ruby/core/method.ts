import { RArray } from '../value/array.ts';
import type { MethodBody, MethodEntry, ParameterShape } from '../value/method.ts';
import { RMethod } from '../value/proc.ts';
import { RString } from '../value/string.ts';
import { symbol } from '../value/symbol.ts';
import type { RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { type ClassDefinition, defineClass, type NativeMethod } from './define_class.ts';
import { noAllocator } from './nil_class.ts';
import { named, shownParameters } from './proc.ts';
import { compose, curry } from './proc/composition.ts';
import { addRawMethods } from './raw_method.ts';

/** What Method and UnboundMethod have in common. */
const facts: Record<string, NativeMethod<RMethod>> = {
  '==(other)': (_vm, self, other: RValue) =>
    other instanceof RMethod &&
    other.receiver === self.receiver &&
    other.entry.body === self.entry.body &&
    other.from === self.from,
  arity: (_vm, self) => methodArity(self.entry.body),
  hash: (_vm, self) => self.objectId,
  inspect: (vm, self) => new RString(inspect(vm, self)),
  name: (_vm, self) => symbol(self.entry.name),
  original_name: (_vm, self) => symbol(self.entry.originalName),
  owner: (_vm, self) => self.entry.owner,
  'private?': (_vm, self) => self.entry.visibility === 'private',
  'protected?': (_vm, self) => self.entry.visibility === 'protected',
  'public?': (_vm, self) => self.entry.visibility === 'public',
  parameters: (_vm, self) => shownParameters(methodParameters(self.entry.body), true),
  source_location: (_vm, self) => {
    const place = self.entry.body.location;
    return place ? new RArray([new RString(place.path), place.line]) : null;
  },
  super_method: (vm, self) => {
    const klass = self.receiver === undefined ? self.from : vm.classOf(self.receiver);
    const entry = vm.findSuper(klass, self.entry.owner, self.entry.name);
    return entry ? new RMethod(entry, self.receiver, self.from) : null;
  },
};

/** Method: a method of one object. */
export const method = defineClass<RMethod>({
  name: 'Method',
  superclass: 'Object',
  allocate: noAllocator,

  methods: {
    ...facts,
    '<<(other)': (vm, self, other: RValue) => compose(vm, other, self, true),
    '>>(other)': (vm, self, other: RValue) => compose(vm, self, other, true),
    'curry(arity = absent)': (vm, self, arity: RValue | undefined) => {
      const own = methodArity(self.entry.body);
      const wanted = arity === undefined ? (own < 0 ? -own - 1 : own) : vm.toInt(arity);
      if (arity !== undefined && (own < 0 ? wanted < -own - 1 : wanted !== own))
        vm.raise(
          'ArgumentError',
          `wrong number of arguments (given ${wanted}, expected ${own < 0 ? `${-own - 1}+` : own})`,
        );
      return curry(vm, self, wanted, true);
    },
    receiver: (_vm, self) => self.receiver ?? null,
    to_proc: (vm, self) => {
      const { entry, receiver } = self;
      const made = vm.proc(
        (args, block) => entry.body.invoke(vm, receiver as RValue, args, block, entry),
        methodArity(entry.body),
      );
      made.isLambda = true;
      made.method = entry;
      return made;
    },
    unbind: (_vm, self) => new RMethod(self.entry, undefined, self.from),
  },

  aliases: { 'eql?': '==', to_s: 'inspect' },

  afterwards(vm, klass) {
    addRawMethods(vm, klass, {
      call: (_vm, self, args, block) => {
        const { entry, receiver } = self as RMethod;
        return entry.body.invoke(vm, receiver as RValue, args, block, entry);
      },
    });
    for (const name of ['===', '[]']) vm.aliasMethod(klass, name, 'call');
    vm.singletonClass(klass).methods.set('new', null);
  },
});

/** UnboundMethod: a method without its object. */
export const unboundMethod: ClassDefinition<RMethod> = defineClass<RMethod>({
  name: 'UnboundMethod',
  superclass: 'Object',
  allocate: noAllocator,

  methods: {
    ...facts,
    'bind(receiver)': (vm, self, receiver: RValue) => bind(vm, self, receiver),
  },

  aliases: { 'eql?': '==', to_s: 'inspect' },

  afterwards(vm, klass) {
    addRawMethods(vm, klass, {
      bind_call: (_vm, self, [receiver, ...args], block) => {
        if (receiver === undefined)
          return vm.raise('ArgumentError', 'wrong number of arguments (given 0, expected 1+)');
        const { entry } = bind(vm, self as RMethod, receiver);
        return entry.body.invoke(vm, receiver, args, block, entry);
      },
    });
    vm.singletonClass(klass).methods.set('new', null);
  },
});

function bind(vm: Machine, self: RMethod, receiver: RValue): RMethod {
  const { owner } = self.entry;
  if (!owner.isModule && !vm.isA(receiver, owner)) {
    if (owner.isSingleton) vm.raise('TypeError', 'singleton method called for a different object');
    vm.raise('TypeError', `bind argument must be an instance of ${vm.moduleName(owner)}`);
  }
  return new RMethod(self.entry, receiver, vm.realClassOf(receiver));
}

function isNative(body: MethodBody): boolean {
  return body.location === undefined && !body.proc;
}

/** MRI's own methods do not tell how many optional arguments they take. */
function methodArity(body: MethodBody): number {
  return isNative(body) && body.arity < 0 ? -1 : body.arity;
}

function methodParameters(body: MethodBody): readonly ParameterShape[] {
  if (!isNative(body)) return named(body.parameters);
  if (body.arity < 0) return [{ kind: 'rest', name: undefined }];
  return body.parameters.filter(({ kind }) => kind === 'req').map(() => ({ kind: 'req', name: undefined }));
}

const MARKS: Readonly<Record<ParameterShape['kind'], (name: string) => string>> = {
  req: (name) => name,
  opt: (name) => `${name}=...`,
  rest: (name) => `*${name}`,
  keyreq: (name) => `${name}:`,
  key: (name) => `${name}: ...`,
  keyrest: (name) => `**${name}`,
  block: (name) => `&${name}`,
  nokey: () => '**nil',
};

function inspect(vm: Machine, self: RMethod): string {
  const { entry, receiver, from } = self;
  const parameters = methodParameters(entry.body).map(({ kind, name }) =>
    MARKS[kind](name ?? (kind === 'req' ? '_' : '')),
  );
  const place = entry.body.location;
  const where = place ? ` ${place.path}:${place.line}` : '';
  const alias = entry.name === entry.originalName ? '' : `(${entry.originalName})`;
  return `#<${vm.className(self)}: ${ownerText(vm, entry, receiver, from)}${entry.name}${alias}(${parameters.join(', ')})${where}>`;
}

function ownerText(vm: Machine, entry: MethodEntry, receiver: RValue | undefined, from: RMethod['from']): string {
  if (entry.owner.isSingleton && receiver !== undefined) return `${vm.inspect(receiver)}.`;
  const owner = vm.moduleName(entry.owner);
  const shown = receiver === undefined ? owner : vm.moduleName(from);
  return shown === owner ? `${owner}#` : `${shown}(${owner})#`;
}
