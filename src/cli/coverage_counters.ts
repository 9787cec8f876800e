import { createCounters } from '../ruby/ruby.ts';
import type { Counters } from '../ruby/compile/counters.ts';

let current: { readonly key: string; readonly counters: Counters } | undefined;

/** The counters of this thread for some files; none where no coverage is wanted. */
export function countersFor(covered: readonly string[] | undefined): Counters | undefined {
  if (!covered) return undefined;
  const key = covered.join('\0');
  if (current?.key !== key) {
    const paths = new Set(covered);
    current = { key, counters: createCounters((path) => paths.has(path)) };
  }
  return current.counters;
}
