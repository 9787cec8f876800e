import { ProblemError, type Problem } from '../../source/problem.ts';
import type { RClass } from '../value/class.ts';
import type { RValue } from '../value/value.ts';
import type { Code } from './code.ts';
import { ReturnSignal } from './control_flow.ts';
import { limitReached } from './exceptions.ts';
import { Frame, type LexicalScope } from './frame.ts';
import type { Machine } from './machine.ts';

/** In which surroundings a text is evaluated. */
export interface Surroundings {
  /** The frame whose local variables the text sees. */
  readonly frame?: Frame | undefined;
  readonly self?: RValue;
  readonly lexical?: LexicalScope;
  readonly definee?: RClass;
  /** Is shown the frame in which the text runs. */
  readonly started?: (frame: Frame) => void;
  /** What a backtrace calls the code. */
  readonly label?: string;
}

/** Evaluates a text: `eval`, `instance_eval` and `class_eval` with strings, templates. */
export function evaluateText(
  vm: Machine,
  text: string,
  path: string,
  line: number,
  surroundings: Surroundings,
): RValue {
  const outer = surroundings.frame ?? null;
  vm.spend(100 + text.length);
  const code = compileOrRaise(vm, path, text, outer, line);
  const self = 'self' in surroundings ? (surroundings.self as RValue) : outer ? outer.self : vm.main;
  const lexical = surroundings.lexical ?? outer?.lexical ?? vm.rootScope;
  const frame = new Frame(vm, code, self, outer, lexical, outer?.method ?? null);
  if (surroundings.definee) frame.definee = surroundings.definee;
  surroundings.started?.(frame);
  return run(vm, frame, code);
}

/** Runs a file at the top level, or in other surroundings such as a recipe. */
export function evaluateFile(vm: Machine, path: string, text: string, surroundings: Surroundings = {}): RValue {
  const code = compileOrRaise(vm, path, text, null, 1);
  const self = 'self' in surroundings ? (surroundings.self as RValue) : vm.main;
  const frame = new Frame(vm, code, self, null, surroundings.lexical ?? vm.rootScope, null);
  if (surroundings.definee) frame.definee = surroundings.definee;
  if (surroundings.label !== undefined) frame.label = surroundings.label;
  return run(vm, frame, code);
}

function run(vm: Machine, frame: Frame, code: Code): RValue {
  vm.enter(frame);
  try {
    const value = code.body(frame);
    vm.frame = frame.caller;
    return value;
  } catch (signal) {
    if (signal instanceof RangeError) throw limitReached(vm, signal);
    if (!(signal instanceof ReturnSignal) || signal.frame !== frame) throw signal;
    vm.frame = frame.caller;
    return signal.value;
  }
}

/** Where compiled code meets a syntax error, Ruby raises SyntaxError. */
function compileOrRaise(vm: Machine, path: string, text: string, outer: Frame | null, line: number): Code {
  try {
    return vm.compile(path, text, outer ? outer.code.locals : null, line);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    vm.momentary.set('syntax problems', error.problems);
    const [first] = error.problems;
    if (first?.message.startsWith('unknown encoding name')) return vm.raise('ArgumentError', first.message);
    return vm.raise('SyntaxError', error.problems.map(described).join('\n'));
  }
}

/** Ruby's own words name the line; what we do not support is told with its column too. */
function described({ path, range, message }: Problem): string {
  const column = message.startsWith('Expected a supported construct') ? `:${range?.start.column}` : '';
  return `${path}:${range?.start.line}${column}: ${message}`;
}
