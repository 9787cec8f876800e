import { RProc } from '../../value/proc.ts';
import type { RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';

/** `first >> second`: a proc which calls both, one after the other. */
export function compose(vm: Machine, first: RValue, second: RValue, isLambda: boolean): RProc {
  for (const each of [first, second])
    if (!(each instanceof RProc) && !vm.respondTo(each, 'call')) vm.raise('TypeError', 'callable object is expected');
  const made = vm.proc((args, block) => vm.call(second, 'call', [vm.call(first, 'call', args, block)]));
  made.isLambda = isLambda;
  return made;
}

/** A proc which waits for so many arguments before it calls. */
export function curry(vm: Machine, target: RValue, arity: number, isLambda: boolean, passed: RValue[] = []): RValue {
  const made = vm.proc((args) => {
    const all = [...passed, ...args];
    return all.length >= arity ? vm.call(target, 'call', all) : curry(vm, target, arity, isLambda, all);
  });
  made.isLambda = isLambda;
  return made;
}
