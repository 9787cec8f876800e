import { RArray } from '../../ruby/value/array.ts';
import { RHash } from '../../ruby/value/hash.ts';
import { symbol, type RSymbol } from '../../ruby/value/symbol.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { defineClass, type ClassDefinition, type NativeMethod } from '../../ruby/core/define_class.ts';
import type { Generation } from '../generation.ts';
import { lookUp, nextView } from './attribute_collections.ts';
import { duplicate, plainArray, plainHash } from './duplicate.ts';
import { refuseChange } from './exceptions.ts';
import { immutable, ImmutableArray, immutableGet, ImmutableMash, makeView } from './immutable_collections.ts';
import { mashValue, newMash } from './mash.ts';
import { mutatorsOf } from './mutators.ts';

type Methods<Self> = Record<string, NativeMethod<Self>>;

/** Chef::Node::ImmutableMash: merged attributes, which cannot be changed. */
export function immutableMashClass(generation: Generation): ClassDefinition<ImmutableMash> {
  return defineClass<ImmutableMash>({
    name: 'Chef::Node::ImmutableMash',
    superclass: 'Mash',
    includes: ['Chef::Node::CommonAPI'],
    allocate: (_vm, klass) => new ImmutableMash(klass),

    methods: {
      'initialize(data = nil, root = absent, node = nil, precedence = nil)': (vm, self, data: RValue) => {
        const view = makeView(vm, nextView());
        if (data instanceof RHash) for (const { key, value } of data) self.set(vm, key, immutable(view, value));
      },
      '[](key)': (vm, self, key: RValue) => immutableGet(vm, self, key),
      ...refusals<ImmutableMash>(mutatorsOf(generation).immutableHash),
      ...(generation.dupIsDeep ? copies18 : copies12),
      ...(generation.attributesAreMethods ? attributeMethods : {}),
    },

    aliases: {
      'attribute?': 'key?',
      ...(generation.hasAttributeDig ? { dig: 'read', to_h: 'to_hash' } : {}),
    },
  });
}

/** Methods that raise ImmutableAttributeModification, whatever they are given. */
export function refusals<Self>(names: readonly string[]): Methods<Self> {
  return Object.fromEntries(names.map((name) => [`${name}(*args, &block)`, refuseChange]));
}

const copies18: Methods<ImmutableMash> = {
  dup: (vm, self) => {
    const copy = newMash(vm, null);
    for (const { key, value } of self) copy.set(vm, key, mashValue(vm, duplicate(vm, value)));
    return copy;
  },
  to_hash: (vm, self) => plain(vm, self),
};

const copies12: Methods<ImmutableMash> = {
  dup: (vm, self) => newMash(vm, self),
  to_hash: (vm, self) => nestedPlain(self, vm),
};

/** Plain, changeable hashes, arrays and values of merged attributes. */
export function plain(vm: Machine, value: RValue): RValue {
  if (value instanceof ImmutableMash) return plainHash(vm, value, (held) => plain(vm, held));
  if (value instanceof ImmutableArray) return plainArray(value, (item) => plain(vm, item));
  return duplicate(vm, value);
}

/** Plain hashes and arrays of merged attributes with the very values. */
export function nestedPlain(value: RValue, vm: Machine): RValue {
  if (value instanceof ImmutableMash) return plainHash(vm, value, (held) => nestedPlain(held, vm));
  if (value instanceof ImmutableArray) return plainArray(value, (item) => nestedPlain(item, vm));
  return value;
}

const attributeMethods: Methods<RHash> = {
  'method_missing(name, *args)': (vm, self, name: RSymbol, args: RValue[]) => {
    if (name === symbol('to_ary'))
      return vm.raise('NoMethodError', `undefined method \`to_ary' for ${vm.inspect(self)}`);
    return missingAttributeMethod(vm, self, name, args, () => lookUp(vm, self, name) !== undefined);
  },
};

/** What Chef 12 makes of an unknown method of merged attributes. */
export function missingAttributeMethod(
  vm: Machine,
  self: RHash,
  name: RSymbol,
  args: RValue[],
  isHeld: () => boolean,
): RValue {
  if (args.length === 0) {
    if (isHeld()) return vm.call(self, '[]', [name]);
    vm.raise('NoMethodError', `Undefined method or attribute \`${name.name}' on \`node'`);
  }
  if (!name.name.endsWith('='))
    vm.raise('NoMethodError', `Undefined node attribute or method \`${name.name}' on \`node'`);
  const value = args.length === 1 ? (args[0] as RValue) : new RArray(args);
  vm.call(self, '[]=', [symbol(name.name.slice(0, -1)), value]);
  return value;
}
