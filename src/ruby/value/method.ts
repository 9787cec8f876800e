import type { Machine } from '../machine/machine.ts';
import type { RClass } from './class.ts';
import type { RProc } from './proc.ts';
import type { RValue } from './value.ts';

export type Visibility = 'public' | 'private' | 'protected';

/** A parameter as `Method#parameters` shows it. */
export interface ParameterShape {
  readonly kind: 'req' | 'opt' | 'rest' | 'keyreq' | 'key' | 'keyrest' | 'block' | 'nokey';
  readonly name: string | undefined;
}

/** Runs a method: keyword arguments are a last hash with `isKeywords` set. */
export type Invoke = (
  vm: Machine,
  self: RValue,
  args: RValue[],
  block: RProc | null,
  entry: MethodEntry,
) => RValue;

/** What a method is, apart from where it hangs: shared between classes, aliases and machines. */
export interface MethodBody {
  readonly invoke: Invoke;
  readonly arity: number;
  readonly parameters: readonly ParameterShape[];
  /** Where a Ruby `def` stands; undefined for a native method. */
  readonly location?: { readonly path: string; readonly line: number } | undefined;
  /** `ruby2_keywords` */
  keepsKeywords?: boolean;
  /** The method is a `define_method` whose block is this. */
  readonly proc?: RProc | undefined;
}

/** A method in a class. */
export interface MethodEntry {
  readonly name: string;
  /** The name that it was defined under, which `super` and `__method__` go by. */
  readonly originalName: string;
  readonly owner: RClass;
  readonly visibility: Visibility;
  readonly body: MethodBody;
  /** Where in the ancestors `super` found it, when the owner stands there more than once. */
  readonly position?: number;
}
