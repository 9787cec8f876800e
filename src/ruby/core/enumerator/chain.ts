import { RArray } from '../../value/array.ts';
import { RFloat } from '../../value/float.ts';
import { RString } from '../../value/string.ts';
import type { RProc } from '../../value/proc.ts';
import type { RValue } from '../../value/value.ts';
import type { RClass } from '../../value/class.ts';
import type { Machine } from '../../machine/machine.ts';
import { defineClass } from '../define_class.ts';
import { guardRecursion } from '../recursion.ts';
import { REnumerator } from './objects.ts';

/** An Enumerator::Chain: several enumerables, one after the other. */
export class RChain extends REnumerator {
  sources: RValue[] = [];

  constructor(klass: RClass) {
    super(klass);
    this.receiver = this;
  }

  override run(vm: Machine, block: RProc | null): RValue {
    for (const source of this.sources) vm.call(source, 'each', [], block);
    return this;
  }
}

/** Enumerator::Chain: what `+` and `chain` make. */
export const enumeratorChain = defineClass<RChain>({
  name: 'Enumerator::Chain',
  superclass: 'Enumerator',
  allocate: (_vm, klass) => new RChain(klass),

  privateMethods: {
    'initialize(*sources)': (_vm, self, sources: RValue[]) => {
      self.sources = sources;
    },
    'initialize_copy(other)': (_vm, self, other: RChain) => {
      self.sources = other.sources;
    },
  },

  methods: {
    'each(*args, &block)': (vm, self, args: RValue[], block) => {
      if (!block) return vm.enumFor(self, 'each', args, () => vm.send(self, 'size'));
      for (const source of self.sources) vm.call(source, 'each', [...args], block);
      return self;
    },
    inspect: (vm, self) =>
      new RString(
        guardRecursion(
          vm,
          'inspect',
          self,
          () => `#<Enumerator::Chain: ${vm.inspect(new RArray(self.sources))}>`,
          () => '#<Enumerator::Chain: ...>',
        ),
      ),
    rewind: (vm, self) => {
      for (const source of self.sources.toReversed()) if (vm.respondTo(source, 'rewind')) vm.send(source, 'rewind');
      return self;
    },
    size: (vm, self) => {
      let total: RValue = 0;
      for (const source of self.sources) {
        const size = vm.send(source, 'size');
        if (size === null || (size instanceof RFloat && !Number.isFinite(size.value))) return size;
        total = vm.send(total, '+', size);
      }
      return total;
    },
  },

  afterwards: (_vm, klass) => {
    for (const name of ['next', 'peek', 'next_values', 'peek_values', 'feed']) klass.methods.set(name, null);
  },
});

/** A Chain of enumerables. */
export function chain(vm: Machine, sources: RValue[]): RChain {
  const made = new RChain(vm.classAt('Enumerator::Chain'));
  made.sources = sources;
  return made;
}
