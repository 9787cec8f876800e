import { RArray } from '../../ruby/value/array.ts';
import { RHash } from '../../ruby/value/hash.ts';
import type { RProc } from '../../ruby/value/proc.ts';
import { symbol, type RSymbol } from '../../ruby/value/symbol.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { defineClass, type ClassDefinition, type NativeMethod } from '../../ruby/core/define_class.ts';
import type { Generation } from '../generation.ts';
import {
  convertKey,
  putConverted,
  recordChange,
  resetCache,
  VividMash,
  vividGet,
  vividSet,
} from './attribute_collections.ts';
import { newMash } from './mash.ts';
import { HASH_MUTATORS, mutatorsOf } from './mutators.ts';
import { callHash } from './super_method.ts';

type Methods = Record<string, NativeMethod<VividMash>>;

/** Chef::Node::VividMash: a Mash which makes what is missing, and tells its node of changes. */
export function vividMashClass(generation: Generation): ClassDefinition<VividMash> {
  return defineClass<VividMash>({
    name: 'Chef::Node::VividMash',
    superclass: 'Mash',
    includes: ['Chef::Node::CommonAPI'],
    allocate: (_vm, klass) => new VividMash(klass),

    methods: {
      ...changing(generation),
      'initialize(data = nil, root = absent, node = nil, precedence = nil)': (vm, self, data: RValue) => {
        if (data instanceof RHash) for (const { key, value } of data) putConverted(vm, self, key, value);
      },
      '[](key)': (vm, self, key: RValue) => vividGet(vm, self, key),
      '[]=(key, value)': (vm, self, key: RValue, value: RValue) => vividSet(vm, self, key, value),
      'delete(key, &block)': (vm, self, key: RValue, block: RProc | null) => {
        resetCache(self, self.top ?? convertKey(key));
        if (self.has(vm, convertKey(key))) recordChange(self, [convertKey(key)], 'delete', null);
        return callHash(vm, self, 'delete', [convertKey(key)], block);
      },
      dup: (vm, self) => newMash(vm, self),
      'update(other)': (vm, self, other: RHash) => updateFrom(vm, self, other),
      'merge!(other)': (vm, self, other: RHash) => updateFrom(vm, self, other),
      ...(generation.attributesAreMethods ? attributeMethods : {}),
    },

    aliases: {
      'attribute?': 'key?',
      ...(generation.hasAttributeDig ? { dig: 'read' } : {}),
    },
  });
}

/** Hash's own mutators: the state before is kept for the views that need it. */
function changing(generation: Generation): Methods {
  const resetting = new Set(mutatorsOf(generation).vividHash);
  const methods: Methods = {};
  for (const name of new Set([...HASH_MUTATORS, ...resetting]))
    methods[`${name}(*args, &block)`] = (vm, self, args: RValue[], block: RProc | null) => {
      if (resetting.has(name)) resetCache(self);
      self.touch();
      const result = callHash(vm, self, name, args, block);
      recordChange(self, [], name, args[0] ?? null);
      return result;
    };
  return methods;
}

function updateFrom(vm: Machine, self: VividMash, other: RHash): VividMash {
  resetCache(self);
  vm.checkFrozen(self);
  const put = (key: RValue, value: RValue) => {
    putConverted(vm, self, key, value);
    recordChange(self, [convertKey(key)], '[]=', value);
  };
  if (other instanceof RHash && other.size > 0) for (const { key, value } of Array.from(other)) put(key, value);
  else
    vm.each(
      other,
      (pair) => {
        const [key, value] = (pair as RArray).items;
        put(key ?? null, value ?? null);
      },
      'each_pair',
    );
  return self;
}

const attributeMethods: Methods = {
  'method_missing(name, *args)': (vm, self, name: RSymbol, args: RValue[]) => {
    if (name === symbol('to_ary'))
      return vm.raise('NoMethodError', `undefined method \`to_ary' for ${vm.inspect(self)}`);
    if (args.length === 0) return vividGet(vm, self, name);
    if (name.name.endsWith('=')) {
      const value = args.length === 1 ? (args[0] as RValue) : new RArray(args);
      vividSet(vm, self, symbol(name.name.slice(0, -1)), value);
      return value;
    }
    return vm.raise(
      'NoMethodError',
      `Undefined node attribute or method \`${name.name}' on \`node'. To set an attribute, use \`${name.name}=value' instead.`,
    );
  },
};
