import type { RProc } from '../value/proc.ts';
import type { RSymbol } from '../value/symbol.ts';
import type { RValue } from '../value/value.ts';
import type { Machine } from './machine.ts';

const procs = new WeakMap<Machine, Map<RSymbol, RProc>>();

const symbols = new WeakMap<RProc, RSymbol>();

/** The Symbol that a proc was made of, if it was. */
export function symbolOfProc(proc: RProc): RSymbol | undefined {
  return symbols.get(proc);
}

/** `:name.to_proc`: a lambda which calls the method of that name on its first argument. */
export function symbolProc(vm: Machine, name: RSymbol): RProc {
  let known = procs.get(vm);
  if (!known) procs.set(vm, (known = new Map()));
  let proc = known.get(name);
  if (proc) return proc;
  proc = vm.proc((args, block) => {
    if (args.length === 0) vm.raise('ArgumentError', 'no receiver given');
    return vm.callPublic(args[0] as RValue, name.name, args.slice(1), block);
  }, -2);
  proc.isLambda = true;
  symbols.set(proc, name);
  known.set(name, proc);
  return proc;
}
