import type { Machine } from './machine.ts';

/** How often places of code were reached between two moments: a counter's owner, its number, the times. */
export type CountedStretch = readonly (readonly [hits: number[], index: number, times: number])[];

/** Who counts what a machine reaches: there is none unless somebody asks for coverage. */
export interface Counting {
  /** Notes a fact that no place of code shows by itself, such as which way a question went. */
  note(kind: string, path: string, line: number, label?: string): void;
  /** Begins a stretch; what it gives tells what was reached since. */
  begin(): () => CountedStretch;
  /** Counts a stretch once more: its outcome was used again without running it. */
  repeat(stretch: CountedStretch): void;
}

const COUNTING = Symbol('counting');

/** Who counts for a machine. */
export function countingOf(vm: Machine): Counting | undefined {
  return vm.attachments.get(COUNTING) as Counting | undefined;
}

/** Has what a machine reaches counted. */
export function setCounting(vm: Machine, counting: Counting): void {
  vm.attachments.set(COUNTING, counting);
}
