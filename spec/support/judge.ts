import type { CRuby, Outcome } from './cruby.ts';
import { outcomeOf } from './program.ts';
import { differences } from './transcript.ts';

/** Enough for each random program, but for those that do not end. */
const LINES = 5_000;
const BUDGETS = { steps: 400_000, depth: 1_000, size: 1_000_000 };

/** What may differ: why, how it shows, what it becomes on both sides, and a program of which it is true. */
export const KNOWN: readonly (readonly [reason: string, shows: RegExp, becomes: string, example: string])[] = [
  [
    'platform: which two of several elements are compared first depends on the sort of the C library',
    /comparison of \S+ with \S+ failed/g,
    'comparison failed',
    "[3, 'b', nil].sort",
  ],
];

/** An outcome without what may differ. */
export function withoutKnown({ stdout, value, error }: Outcome): Outcome {
  const plain = (text: string) => KNOWN.reduce((made, [, shows, becomes]) => made.replace(shows, becomes), text);
  return {
    stdout: plain(stdout),
    ...(value !== undefined && { value: plain(value) }),
    ...(error && { error: { class: error.class, message: plain(error.message) } }),
  };
}

/**
 * Runs a program in our machine and in CRuby: the pairs of what we and what CRuby write differently, if any. Programs that do
 * not end, or which break CRuby in WebAssembly, cannot be compared.
 */
export function judge(cruby: CRuby, program: string): 'same' | 'skipped' | [string, string][] {
  const ours = outcomeOf('program.rb', program, BUDGETS);
  const theirs = cruby.goOn('program.rb', program, LINES);
  if (isOver(ours) || isOver(theirs)) return 'skipped';
  if (theirs && differences(withoutKnown(ours), withoutKnown(theirs)).length === 0) return 'same';
  const alone = cruby.run('program.rb', program, LINES);
  if (!alone || isOver(alone) || alone.error?.class === 'SyntaxError') return 'skipped';
  const found = differences(withoutKnown(ours), withoutKnown(alone));
  return found.length === 0 ? 'same' : found;
}

function isOver(outcome: Outcome | undefined): boolean {
  return /^(?:BudgetExceeded|NoMemoryError|SystemStackError)$/.test(outcome?.error?.class ?? '');
}
