import type { CommandResult } from '../ruby/machine/host.ts';
import type { RValue } from '../ruby/value/value.ts';

/**
 * What the outside would answer to a run: guards' commands, shell commands, searches, data bags. A method that
 * answers undefined says that nobody gave an answer; Chef's model then raises an error that shows what to add.
 */
export interface Answers {
  /** Whether a guard's command succeeds; `given` is the command as the guard has it, text or list. */
  guard(command: string, given: RValue): boolean | undefined;
  command(command: string): CommandResult | undefined;
  search(index: string, query: string): RValue | undefined;
  /** The ids in a data bag. */
  dataBag(bag: string): readonly string[] | undefined;
  dataBagItem(bag: string, id: string): RValue | undefined;
  /** `Chef::Application.fatal!` is noted and the run goes on; else it ends the run, as it does in Chef. */
  readonly survivesFatal?: boolean;
}

/** Answers nothing. */
export const NO_ANSWERS: Answers = {
  guard: () => undefined,
  command: () => undefined,
  search: () => undefined,
  dataBag: () => undefined,
  dataBagItem: () => undefined,
};

/** The line of YAML that answers what nobody has answered. */
export function answerHint(kind: 'commands' | 'search' | 'data_bags', answer: unknown): string {
  const line = JSON.stringify(answer).replace(/([:,])(?=["{[tf])/g, '$1 ');
  return `Answer it, with the value that it shall have: ${kind}: ${line}`;
}
