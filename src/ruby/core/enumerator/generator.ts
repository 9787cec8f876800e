import { RProc } from '../../value/proc.ts';
import type { RValue } from '../../value/value.ts';
import { RFloat } from '../../value/float.ts';
import type { Machine } from '../../machine/machine.ts';
import { defineClass } from '../define_class.ts';
import { type Generation, REnumerator, RGenerator, RYielder } from './objects.ts';

/** Enumerator::Generator: what an Enumerator made by a block iterates over. */
export const generator = defineClass<RGenerator>({
  name: 'Enumerator::Generator',
  superclass: 'Object',
  includes: ['Enumerable'],
  allocate: (_vm, klass) => new RGenerator(klass),

  privateMethods: {
    'initialize(&block)': (vm, self, block: RProc | null) => {
      if (!block) vm.raise('LocalJumpError', 'no block given');
      self.generation = block;
    },
    'initialize_copy(other)': (_vm, self, other: RGenerator) => {
      self.generation = other.generation;
    },
  },

  methods: {
    'each(*args, &block)': (vm, self, args: RValue[], block) => {
      const { generation } = self;
      const emit = (values: RValue[]) => {
        vm.step();
        return vm.yield(block, ...values);
      };
      if (generation instanceof RProc)
        return vm.callProc(generation, [new RYielder(vm.classAt('Enumerator::Yielder'), emit), ...args]);
      return generation ? generation(emit, args) : null;
    },
  },
});

/** Enumerator::Yielder: what the block of `Enumerator.new` hands its values to. */
export const yielder = defineClass<RYielder>({
  name: 'Enumerator::Yielder',
  superclass: 'Object',
  allocate: (_vm, klass) => new RYielder(klass, () => null),

  privateMethods: {
    'initialize(&block)': (vm, self, block: RProc | null) => {
      if (!block) vm.raise('LocalJumpError', 'no block given');
      self.emit = (values) => vm.yield(block, ...values);
    },
  },

  methods: {
    '<<(value)': (_vm, self, value) => {
      self.emit([value]);
      return self;
    },
    to_proc: (vm, self) => {
      const proc = vm.proc((args) => self.emit(args));
      proc.isLambda = true;
      return proc;
    },
    'yield(*values)': (_vm, self, values: RValue[]) => self.emit(values),
  },
});

/** Enumerator::Producer: the source behind `Enumerator.produce`. */
export const producer = defineClass<RGenerator>({
  name: 'Enumerator::Producer',
  superclass: 'Object',
  includes: ['Enumerable'],
  allocate: (_vm, klass) => new RGenerator(klass),

  methods: {
    'each(&block)': (vm, self, block) => {
      const { generation } = self;
      if (generation && !(generation instanceof RProc)) generation((values) => vm.yield(block, ...values), []);
      return self;
    },
  },
});

/** An Enumerator over what a JavaScript function emits. */
export function generated(vm: Machine, generation: Generation): REnumerator {
  const source = new RGenerator(vm.classAt('Enumerator::Generator'), generation);
  return new REnumerator().over(source, 'each', []);
}

/** Enumerator.produce */
export function produce(vm: Machine, args: readonly RValue[], block: RProc | null): RValue {
  if (!block) vm.raise('ArgumentError', 'no block given');
  if (args.length > 1) vm.raise('ArgumentError', `wrong number of arguments (given ${args.length}, expected 0..1)`);
  const source = new RGenerator(vm.classAt('Enumerator::Producer'), (emit) =>
    vm.rescue(
      () => {
        let value = args.length === 0 ? vm.yield(block) : (args[0] as RValue);
        for (;;) {
          vm.step();
          emit([value]);
          value = vm.yield(block, value);
        }
      },
      ['StopIteration'],
      () => null,
    ),
  );
  return new REnumerator().over(source, 'each', [], new RFloat(Infinity));
}
