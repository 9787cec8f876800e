import { RArray } from '../../value/array.ts';
import type { NativeBlock, RProc } from '../../value/proc.ts';
import type { RValue } from '../../value/value.ts';
import { BreakSignal } from '../../machine/control_flow.ts';
import type { Machine } from '../../machine/machine.ts';

/** Several yielded values as one: none is nil, more than one an Array. */
export function pack(values: readonly RValue[]): RValue {
  return values.length === 1 ? (values[0] as RValue) : values.length === 0 ? null : new RArray([...values]);
}

/** Calls `each` and hands over the values of every yield; the visitor ends the iteration by answering false. */
export function eachValues(
  vm: Machine,
  self: RValue,
  visit: (values: RValue[]) => boolean | void,
  args: RValue[] = [],
): void {
  if (self instanceof RArray && !self.klass && args.length === 0) {
    for (let index = 0; index < self.items.length; index += 1)
      if (visit([self.items[index] as RValue]) === false) return;
    return;
  }
  breakable(vm, (end) => {
    callEach(vm, self, (values) => (visit(values) === false ? end() : null), args);
  });
}

/** Calls `each` with a native block. */
export function callEach(vm: Machine, self: RValue, block: NativeBlock, args: RValue[] = []): RValue {
  return vm.call(self, 'each', args, vm.proc(block));
}

/** Runs `body`, which may be left from within by calling `end`. */
export function breakable(vm: Machine, body: (end: () => never) => void): void {
  const frame = vm.frame;
  const mark = vm.proc(() => null);
  try {
    body(() => {
      throw new BreakSignal(mark, null);
    });
  } catch (signal) {
    if (!(signal instanceof BreakSignal) || signal.proc !== mark) throw signal;
    vm.frame = frame;
  }
}

/** Yields what one `each` step gave as a single value; a lambda that wants several takes it apart, as a block does. */
export function yieldPacked(vm: Machine, block: RProc, values: RValue[]): RValue {
  if (values.length <= 1) return vm.yield(block, ...values);
  const takesApart = block.isLambda && !block.native && Math.abs(vm.toInt(vm.send(block, 'arity'))) > 1;
  return takesApart ? vm.callProc(block, values) : vm.yield(block, pack(values));
}

/** All items of an enumerable, as `to_a` collects them. */
export function itemsOf(vm: Machine, self: RValue, args: RValue[] = []): RValue[] {
  if (self instanceof RArray && !self.klass && args.length === 0) return self.items.slice();
  const items: RValue[] = [];
  callEach(
    vm,
    self,
    (values) => {
      vm.step();
      items.push(pack(values));
      return null;
    },
    args,
  );
  return items;
}

/** The size that an enumerator over an enumerable shows: its own `size`, if it has one. */
export function sizeOf(vm: Machine, self: RValue): RValue {
  return vm.respondTo(self, 'size', true) ? vm.send(self, 'size') : null;
}
