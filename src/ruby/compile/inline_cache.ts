/** What a place in compiled code remembers of the machine that ran it last. */
export interface InlineCache {
  forget(): void;
}

const filled = new Set<InlineCache>();

/** Notes that a place remembers something now. */
export function remember(cache: InlineCache): void {
  filled.add(cache);
}

/** Makes compiled code forget all machines: it outlives them, and would keep them in memory. */
export function forgetMachines(): void {
  for (const cache of filled) cache.forget();
  filled.clear();
}
