import { RArray } from '../../value/array.ts';
import type { RClass } from '../../value/class.ts';
import { RFloat } from '../../value/float.ts';
import { RHash } from '../../value/hash.ts';
import type { RProc } from '../../value/proc.ts';
import { isInteger, truthy, type RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { defineClass } from '../define_class.ts';
import { breakable, itemsOf, pack, sizeOf } from '../enumerable/iterate.ts';
import { REnumerator, RYielder } from './objects.ts';

/** Passes values on to the next step. */
type Emit = (values: RValue[]) => void;

/** Makes a step for one run: it takes values and emits what becomes of them; `end` stops the run. */
type Step = (emit: Emit, end: () => never) => Emit;

/** An Enumerator::Lazy: a source and what is done with each of its values. */
export class RLazy extends REnumerator {
  source: RValue = null;
  sourceMethod = 'each';
  sourceArgs: RValue[] = [];
  steps: readonly Step[] = [];
  /** A `take(0)` asks its source for nothing at all. */
  isNothing = false;
  /** Whether this stands for a source itself, with nothing done yet. */
  isPlain = true;

  override run(vm: Machine, block: RProc | null): RValue {
    let result: RValue = null;
    if (this.isNothing) return null;
    breakable(vm, (end) => {
      let emit: Emit = (values) => void (result = vm.yield(block, ...values));
      for (const step of this.steps.toReversed()) emit = step(emit, end);
      const push = vm.proc((values) => {
        vm.step();
        emit(values);
        return result;
      });
      result = vm.call(this.source, this.sourceMethod, [...this.sourceArgs], push);
    });
    return result;
  }
}

/** Enumerator::Lazy: what is asked of each value waits until a value is asked for. */
export const lazy = defineClass<RLazy>({
  name: 'Enumerator::Lazy',
  superclass: 'Enumerator',
  allocate: (_vm, klass) => new RLazy(klass),

  privateMethods: {
    'initialize(source, size = nil, &block)': initialize,
    'initialize_copy(other)': (vm, self, other: RLazy) => {
      if (other.cursor) vm.raise('TypeError', "can't copy execution context");
      const { receiver, method, args, keywords, size, source, sourceMethod, sourceArgs, steps, isNothing, isPlain } =
        other;
      const copied = {
        receiver,
        method,
        args,
        keywords,
        size,
        source,
        sourceMethod,
        sourceArgs,
        steps,
        isNothing,
        isPlain,
      };
      Object.assign(self, copied);
    },
  },

  methods: {
    'chunk(*args, &block)': (vm, self, args: RValue[], block) => overEnumerable(vm, self, 'chunk', args, block),
    'chunk_while(*args, &block)': (vm, self, args: RValue[], block) =>
      overEnumerable(vm, self, 'chunk_while', args, block),
    'collect(&block)': (vm, self, block) => map(vm, self, block, 'collect'),
    'collect_concat(&block)': (vm, self, block) => flatMap(vm, self, block, 'collect_concat'),
    compact: (_vm, self) =>
      extend(self, 'compact', [], (emit) => (values) => {
        if (pack(values) !== null) emit(values);
      }),
    'drop(count)': drop,
    'drop_while(&block)': (vm, self, block) => {
      const test = needed(vm, block, 'drop_while');
      return extend(self, 'drop_while', [], (emit) => {
        let isDropping = true;
        return (values) => {
          isDropping &&= truthy(vm.yield(test, ...values));
          if (!isDropping) emit(values);
        };
      });
    },
    eager: (vm, self) =>
      new REnumerator().over(
        self,
        'each',
        [],
        vm.proc(() => vm.send(self, 'size')),
      ),
    'filter(&block)': (vm, self, block) => select(vm, self, block, 'filter', true),
    'filter_map(&block)': (vm, self, block) => {
      const change = needed(vm, block, 'filter_map');
      return extend(self, 'filter_map', [], (emit) => (values) => {
        const value = vm.yield(change, ...values);
        if (truthy(value)) emit([value]);
      });
    },
    'find_all(&block)': (vm, self, block) => select(vm, self, block, 'find_all', true),
    'flat_map(&block)': (vm, self, block) => flatMap(vm, self, block, 'flat_map'),
    'force(*args)': (vm, self, args: RValue[]) => new RArray(itemsOf(vm, self, args)),
    'grep(pattern, &block)': (vm, self, pattern, block) => grep(vm, self, pattern, block, 'grep', true),
    'grep_v(pattern, &block)': (vm, self, pattern, block) => grep(vm, self, pattern, block, 'grep_v', false),
    lazy: (_vm, self) => self,
    'map(&block)': (vm, self, block) => map(vm, self, block, 'map'),
    'reject(&block)': (vm, self, block) => select(vm, self, block, 'reject', false),
    'select(&block)': (vm, self, block) => select(vm, self, block, 'select', true),
    'slice_after(*args, &block)': (vm, self, args: RValue[], block) =>
      overEnumerable(vm, self, 'slice_after', args, block),
    'slice_before(*args, &block)': (vm, self, args: RValue[], block) =>
      overEnumerable(vm, self, 'slice_before', args, block),
    'slice_when(*args, &block)': (vm, self, args: RValue[], block) =>
      overEnumerable(vm, self, 'slice_when', args, block),
    'take(count)': take,
    'take_while(&block)': (vm, self, block) => {
      const test = needed(vm, block, 'take_while');
      return extend(self, 'take_while', [], (emit, end) => (values) => {
        if (truthy(vm.yield(test, ...values))) emit(values);
        else end();
      });
    },
    'to_enum(method = :each, *args, &block)': (vm, self, method, args: RValue[], block) =>
      lazyMethod(self, vm.toName(method), args, block),
    'uniq(&block)': (vm, self, block) =>
      extend(self, 'uniq', [], (emit) => {
        const seen = new RHash();
        return (values) => {
          const key = block ? vm.yield(block, pack(values)) : pack(values);
          if (seen.has(vm, key)) return;
          seen.set(vm, key, true);
          emit(values);
        };
      }),
    'with_index(offset = 0, &block)': (vm, self, offset, block) => withIndex(vm, self, offset, block),
    'zip(*others, &block)': zip,
  },

  aliases: { enum_for: 'to_enum' },
});

/** Enumerable#lazy */
export function lazyOf(vm: Machine, source: RValue): RLazy {
  const made = new RLazy(vm.classAt('Enumerator::Lazy'));
  made.receiver = source;
  made.source = source;
  made.size = vm.proc(() => sizeOf(vm, source));
  return made;
}

/** A lazy enumerator over another method of a lazy one. */
export function lazyMethod(self: RLazy, method: string, args: readonly RValue[], size: RValue): RLazy {
  const made = new RLazy(self.klass).over(self, method, args, size);
  made.source = self;
  made.sourceMethod = method;
  made.sourceArgs = [...args];
  made.isPlain = false;
  return made;
}

/** A lazy enumerator which does one thing more. */
function extend(self: RLazy, method: string, args: readonly RValue[], step: Step, size: RValue = null): RLazy {
  const made = new RLazy(self.klass as RClass).over(self, method, args, size);
  made.source = self.source;
  made.sourceMethod = self.sourceMethod;
  made.sourceArgs = self.sourceArgs;
  made.steps = [...self.steps, step];
  made.isNothing = self.isNothing;
  made.isPlain = false;
  return made;
}

function needed(vm: Machine, block: RProc | null, method: string): RProc {
  return block ?? vm.raise('ArgumentError', `tried to call lazy ${method} without a block`);
}

function initialize(vm: Machine, self: RLazy, source: RValue, size: RValue, block: RProc | null): void {
  const pass = needed(vm, block, 'new');
  self.receiver = source;
  self.source = source;
  self.size = size;
  const step: Step = (emit) => {
    const yielder = new RYielder(vm.classAt('Enumerator::Yielder'), (values) => {
      emit(values);
      return null;
    });
    return (values) => void vm.callProc(pass, [yielder, ...values]);
  };
  self.steps = [step];
}

function overEnumerable(vm: Machine, self: RLazy, method: string, args: RValue[], block: RProc | null): RValue {
  const entry = vm.find(vm.classes.Enumerable, method);
  if (!entry) return vm.raise('NoMethodError', `super: no superclass method \`${method}'`);
  return vm.send(entry.body.invoke(vm, self, args, block, entry), 'lazy');
}

/** The size of the enumerator before this step, which does not change it. */
function sameSize(vm: Machine, self: RLazy): RValue {
  return vm.proc(() => vm.send(self, 'size'));
}

function map(vm: Machine, self: RLazy, block: RProc | null, method: string): RLazy {
  const change = needed(vm, block, method);
  const step: Step = (emit) => (values) => emit([vm.yield(change, ...values)]);
  return extend(self, method, [], step, sameSize(vm, self));
}

function select(vm: Machine, self: RLazy, block: RProc | null, method: string, wanted: boolean): RLazy {
  const test = needed(vm, block, method);
  return extend(self, method, [], (emit) => (values) => {
    if (truthy(vm.yield(test, pack(values))) === wanted) emit(values);
  });
}

function flatMap(vm: Machine, self: RLazy, block: RProc | null, method: string): RLazy {
  const change = needed(vm, block, method);
  return extend(self, method, [], (emit) => (values) => {
    const made = vm.yield(change, ...values);
    const list = vm.toAryOrNull(made);
    if (list) for (const item of list.items) emit([item]);
    else if (typeof made === 'object' && made !== null && vm.respondTo(made, 'force') && vm.respondTo(made, 'each'))
      vm.each(made, (item) => emit([item]));
    else emit([made]);
  });
}

function grep(vm: Machine, self: RLazy, pattern: RValue, block: RProc | null, method: string, wanted: boolean): RLazy {
  return extend(self, method, [pattern], (emit) => (values) => {
    const value = pack(values);
    if (vm.caseEqual(pattern, value) === wanted) emit([block ? vm.yield(block, value) : value]);
  });
}

function withIndex(vm: Machine, self: RLazy, offset: RValue, block: RProc | null): RLazy {
  const step: Step = (emit) => {
    let index = offset === null ? 0 : vm.toInt(offset);
    return (values) => {
      const value = pack(values);
      if (block) {
        vm.yield(block, value, index++);
        emit(values);
      } else emit([new RArray([value, index++])]);
    };
  };
  return extend(self, 'with_index', [offset], step, sameSize(vm, self));
}

function take(vm: Machine, self: RLazy, count: RValue): RLazy {
  const wanted = vm.toInt(count);
  if (wanted < 0) vm.raise('ArgumentError', 'attempt to take negative size');
  const step: Step = (emit, end) => {
    let left = wanted;
    return (values) => {
      left -= 1;
      if (left >= 0) emit(values);
      if (left <= 0) end();
    };
  };
  const size = vm.proc(() => {
    const all = vm.send(self, 'size');
    if (all === null || (isInteger(all) && Number(all) < wanted)) return all;
    return wanted;
  });
  const made = extend(self, 'take', [count], step, size);
  made.isNothing ||= wanted === 0;
  return made;
}

function drop(vm: Machine, self: RLazy, count: RValue): RLazy {
  const dropped = vm.toInt(count);
  if (dropped < 0) vm.raise('ArgumentError', 'attempt to drop negative size');
  const step: Step = (emit) => {
    let left = dropped;
    return (values) => {
      if (left > 0) left -= 1;
      else emit(values);
    };
  };
  const size = vm.proc(() => {
    const all = vm.send(self, 'size');
    if (all === null || all instanceof RFloat) return all;
    return Math.max(vm.toInt(all) - dropped, 0);
  });
  return extend(self, 'drop', [count], step, size);
}

function zip(vm: Machine, self: RLazy, others: RValue[], block: RProc | null): RValue {
  if (block) {
    const entry = vm.find(vm.classes.Enumerable, 'zip');
    if (entry) return entry.body.invoke(vm, self, others, block, entry);
  }
  const lists = others.map((other) => {
    const list = vm.toAryOrNull(other);
    if (!list && !vm.respondTo(other, 'each'))
      vm.raise('TypeError', `wrong argument type ${vm.className(other)} (must respond to :each)`);
    return list;
  });
  const step: Step = (emit) => {
    const sources = lists.map((list, place) => {
      let index = 0;
      if (list) return () => list.items[index++] ?? null;
      const source = new REnumerator().over(others[place] as RValue, 'each', []);
      return () =>
        vm.rescue(
          () => vm.send(source, 'next'),
          ['StopIteration'],
          () => null,
        );
    });
    return (values) => emit([new RArray([pack(values), ...sources.map((next) => next())])]);
  };
  return extend(self, 'zip', others, step, sameSize(vm, self));
}
