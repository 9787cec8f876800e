import { RFloat } from '../../value/float.ts';
import { RRange } from '../../value/range.ts';
import { RString } from '../../value/string.ts';
import { RSymbol, symbol } from '../../value/symbol.ts';
import { integer, isInteger, type RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { breakable } from '../enumerable/iterate.ts';

/** Visits the values of a range, one `succ` after the other; the visitor ends it by answering false. */
export function eachOf(vm: Machine, range: RRange, visit: (value: RValue) => boolean | void): void {
  const { begin, end } = range;
  if (isInteger(begin) && (end === null || isInteger(end) || end instanceof RFloat)) eachInteger(vm, range, visit);
  else if (begin instanceof RString && (end === null || end instanceof RString)) eachString(vm, range, visit);
  else if (begin instanceof RSymbol && (end === null || end instanceof RSymbol)) {
    const texts = new RRange(new RString(begin.name), end && new RString(end.name), range.excludeEnd);
    eachString(vm, texts, (text) => visit(symbol((text as RString).text)));
  } else eachSuccessor(vm, range, visit);
}

/** Refuses values that have no successor. */
export function checkDiscrete(vm: Machine, begin: RValue): void {
  if (begin === null || !vm.respondTo(begin, 'succ'))
    vm.raise('TypeError', `can't iterate from ${vm.className(begin)}`);
}

function eachInteger(vm: Machine, { begin, end, excludeEnd }: RRange, visit: (value: RValue) => boolean | void): void {
  if (typeof begin === 'number') {
    const limit = end === null ? Infinity : end instanceof RFloat ? end.value : Number(end);
    let at = begin;
    for (; at <= Number.MAX_SAFE_INTEGER; at += 1) {
      if (excludeEnd ? !(at < limit) : !(at <= limit)) return;
      vm.step();
      if (visit(at) === false) return;
    }
    if (at > limit) return;
    eachBig(vm, BigInt(Number.MAX_SAFE_INTEGER) + 1n, end, excludeEnd, visit);
  } else eachBig(vm, begin as bigint, end, excludeEnd, visit);
}

function eachBig(
  vm: Machine,
  from: bigint,
  end: RValue,
  excludeEnd: boolean,
  visit: (value: RValue) => boolean | void,
): void {
  for (let at = from; ; at += 1n) {
    const value = integer(at);
    if (end !== null) {
      const order = vm.compare(value, end);
      if (order > 0 || (excludeEnd && order === 0)) return;
    }
    vm.step();
    if (visit(value) === false) return;
  }
}

function eachString(vm: Machine, { begin, end, excludeEnd }: RRange, visit: (value: RValue) => boolean | void): void {
  if (end === null) {
    for (let at = begin; ; at = vm.send(at, 'succ')) {
      vm.step();
      if (visit(at) === false) return;
    }
  }
  breakable(vm, (stop) => {
    vm.call(
      begin,
      'upto',
      [end, excludeEnd],
      vm.proc(([value]) => (visit(value as RValue) === false ? stop() : null)),
    );
  });
}

function eachSuccessor(
  vm: Machine,
  { begin, end, excludeEnd }: RRange,
  visit: (value: RValue) => boolean | void,
): void {
  checkDiscrete(vm, begin);
  for (let at = begin; ; at = vm.send(at, 'succ')) {
    const order = end === null ? -1 : orderOf(vm, at, end);
    if (order > 0 || (excludeEnd && order === 0)) return;
    vm.step();
    if (visit(at) === false || order === 0) return;
  }
}

/** `<=>` as a number; values that do not compare count as greater. */
export function orderOf(vm: Machine, a: RValue, b: RValue): number {
  const made = vm.send(a, '<=>', b);
  if (made === null) return Infinity;
  return typeof made === 'number' ? made : vm.compare(made, 0);
}
