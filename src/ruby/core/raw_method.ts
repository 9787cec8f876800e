import type { RClass } from '../value/class.ts';
import { RHash } from '../value/hash.ts';
import type { Invoke, MethodBody, Visibility } from '../value/method.ts';
import type { RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';

/** Methods that pass their arguments on as they are, keyword arguments included. */
export type RawMethods = Readonly<Record<string, Invoke>>;

/** A method body that takes any arguments and sees them as the caller wrote them. */
export function rawBody(invoke: Invoke): MethodBody {
  return { invoke, arity: -1, parameters: [{ kind: 'rest', name: undefined }] };
}

/** Adds raw methods to a class or module. */
export function addRawMethods(
  vm: Machine,
  klass: RClass,
  methods: RawMethods,
  visibility: Visibility = 'public',
): void {
  for (const [name, invoke] of Object.entries(methods)) vm.addMethod(klass, name, rawBody(invoke), visibility);
}

/** Takes a call's keyword arguments off the end of its arguments; null when there are none. */
export function takeKeywords(args: RValue[]): RHash | null {
  const last = args.at(-1);
  if (!(last instanceof RHash) || !last.isKeywords) return null;
  args.pop();
  return last;
}

/** Refuses a count of arguments as Ruby does. */
export function checkCount(vm: Machine, given: number, least: number, most = least): void {
  if (given >= least && given <= most) return;
  const expected = most === Infinity ? `${least}+` : least === most ? `${least}` : `${least}..${most}`;
  vm.raise('ArgumentError', `wrong number of arguments (given ${given}, expected ${expected})`);
}
