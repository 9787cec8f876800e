import { RArray } from '../value/array.ts';
import { RFloat } from '../value/float.ts';
import { RProc } from '../value/proc.ts';
import { RString } from '../value/string.ts';
import { RSymbol } from '../value/symbol.ts';
import { isInteger, type RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { defineClass, nativeMethod } from './define_class.ts';
import { pack } from './enumerable/iterate.ts';
import { chain } from './enumerator/chain.ts';
import { feed, nextValues, peekValues } from './enumerator/external.ts';
import { produce } from './enumerator/generator.ts';
import { lazyMethod, RLazy } from './enumerator/lazy.ts';
import { REnumerator, RGenerator } from './enumerator/objects.ts';
import { guardRecursion } from './recursion.ts';

/** Enumerator: an iteration as an object. */
export const enumerator = defineClass<REnumerator>({
  name: 'Enumerator',
  superclass: 'Object',
  includes: ['Enumerable'],
  allocate: (vm, klass) => new REnumerator(klass === vm.classes.Enumerator ? undefined : klass),

  singletonMethods: {
    'produce(*initial, &block)': (vm, _self, initial: RValue[], block) => produce(vm, initial, block),
  },

  privateMethods: {
    'initialize(size = nil, &block)': (vm, self, size, block: RProc | null) => {
      if (!block) vm.raise('ArgumentError', 'tried to create Proc object without a block');
      const isKept = size === null || size instanceof RProc || (size instanceof RFloat && size.value === Infinity);
      const source = new RGenerator(vm.classAt('Enumerator::Generator'), block);
      self.over(source, 'each', [], isKept ? size : vm.toInteger(size));
    },
    'initialize_copy(other)': (vm, self, other: REnumerator) => {
      if (other.cursor) vm.raise('TypeError', "can't copy execution context");
      if (other.receiver !== undefined) self.over(other.receiver, other.method, other.allArgs, other.size);
      else vm.raise('ArgumentError', 'uninitialized enumerator');
    },
  },

  methods: {
    '+(other)': (vm, self, other) => chain(vm, [self, other]),
    'each(*args, &block)': (vm, self, args: RValue[], block) => {
      let source = self;
      if (args.length > 0) {
        source = vm.send(self, 'dup') as REnumerator;
        source.over(source.receiver ?? null, source.method, [...source.args, ...args]);
        if (source instanceof RLazy) source.sourceArgs = [...source.sourceArgs, ...args];
      }
      return block ? source.run(vm, block) : source;
    },
    'each_with_index(&block)': (vm, self, block) => withIndex(vm, self, 0, block, 'each_with_index', []),
    'each_with_object(memo, &block)': (vm, self, memo, block) => withObject(vm, self, memo, block, 'each_with_object'),
    'feed(value)': (vm, self, value) => {
      feed(vm, self, value);
      return null;
    },
    inspect: (vm, self) => new RString(inspect(vm, self)),
    next: (vm, self) => pack(nextValues(vm, self)),
    next_values: (vm, self) => new RArray([...nextValues(vm, self)]),
    peek: (vm, self) => pack(peekValues(vm, self)),
    peek_values: (vm, self) => new RArray([...peekValues(vm, self)]),
    rewind: (vm, self) => {
      if (self.receiver !== undefined && vm.respondTo(self.receiver, 'rewind')) vm.send(self.receiver, 'rewind');
      self.cursor = null;
      return self;
    },
    size: (vm, self) => {
      if (self.receiver === undefined) vm.raise('ArgumentError', 'uninitialized enumerator');
      const { size } = self;
      if (size instanceof RProc) return vm.callProc(size, self.allArgs);
      if (size === null || isInteger(size) || size instanceof RFloat || !vm.respondTo(size, 'call')) return size;
      return vm.call(size, 'call', self.allArgs);
    },
    'with_index(offset = 0, &block)': (vm, self, offset, block) =>
      withIndex(vm, self, offset, block, 'with_index', offset === 0 ? [] : [offset]),
    'with_object(memo, &block)': (vm, self, memo, block) => withObject(vm, self, memo, block, 'with_object'),
  },

  afterwards: (vm, klass) => {
    const body = nativeMethod('for_method(receiver, method, args, size)', forMethod);
    vm.addMethod(vm.singletonClass(klass), 'for_method', body, 'private');
  },
});

/** An Enumerator over a method: what iterators give without a block, and `to_enum`. */
function forMethod(_vm: Machine, _self: RValue, receiver: RValue, method: RSymbol, args: RArray, size: RValue): RValue {
  if (receiver instanceof RLazy) return lazyMethod(receiver, method.name, args.items, size);
  return new REnumerator().over(receiver, method.name, args.items, size);
}

function withIndex(
  vm: Machine,
  self: REnumerator,
  offset: RValue,
  block: RProc | null,
  method: string,
  args: RValue[],
): RValue {
  if (!block) return vm.enumFor(self, method, args, () => vm.send(self, 'size'));
  let index = offset === null ? 0 : vm.toInt(offset);
  return self.run(
    vm,
    vm.proc((values) => vm.yield(block, pack(values), index++)),
  );
}

function withObject(vm: Machine, self: REnumerator, memo: RValue, block: RProc | null, method: string): RValue {
  if (!block) return vm.enumFor(self, method, [memo], () => vm.send(self, 'size'));
  self.run(
    vm,
    vm.proc((values) => vm.yield(block, pack(values), memo)),
  );
  return memo;
}

function inspect(vm: Machine, self: REnumerator): string {
  const name = vm.className(self);
  const { receiver } = self;
  if (receiver === undefined) return `#<${name}: uninitialized>`;
  const text = () => {
    const source = vm.inspect(receiver);
    if (self instanceof RLazy && self.isPlain) return `#<${name}: ${source}>`;
    const args = self.args.map((arg) => vm.inspect(arg));
    for (const { key, value } of self.keywords ?? [])
      args.push(`${key instanceof RSymbol ? key.name : vm.inspect(key)}: ${vm.inspect(value)}`);
    return `#<${name}: ${source}:${self.method}${args.length > 0 ? `(${args.join(', ')})` : ''}>`;
  };
  return guardRecursion(vm, 'inspect', self, text, () => `#<${name}: ...>`);
}
