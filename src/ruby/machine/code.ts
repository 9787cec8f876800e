import type { Source } from '../../source/source.ts';
import type { RValue } from '../value/value.ts';
import type { Frame } from './frame.ts';
import type { ParameterList } from './arguments.ts';

/** Compiled code: takes a frame, gives a value. It knows no machine: the frame does. */
export type Closure = (frame: Frame) => RValue;

/** The names of the local variables of a piece of code, as `eval` and `local_variables` need them. */
export interface LocalNames {
  /** Name to slot, in the order of their first appearance. */
  readonly names: ReadonlyMap<string, number>;
  readonly parent: LocalNames | null;
}

/** What every compiled unit has: a file, a class body, a method or a block. */
export interface Code {
  readonly kind: 'file' | 'class' | 'method' | 'block' | 'eval';
  readonly source: Source;
  readonly line: number;
  /** The method's or class's name, for backtraces. */
  readonly name: string;
  readonly locals: LocalNames;
  /** How many slots a frame needs. */
  slotCount: number;
  readonly body: Closure;
}

/** A method's or a block's code. */
export interface BlockCode extends Code {
  readonly parameters: ParameterList;
  /** Whether `return` (in a method or lambda) or `next` (in a block) may be thrown by the body. */
  readonly throwsReturn: boolean;
  readonly throwsNext: boolean;
}
