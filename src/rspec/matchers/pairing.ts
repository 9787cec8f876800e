/** Which items found no partner. */
export interface Pairing {
  readonly unmatchedExpected: number[];
  readonly unmatchedActual: number[];
}

/**
 * Pairs as many expected items with actual ones as can be; `matches` holds for each expected item the actual ones that it fits.
 * Augmenting paths find the same number of pairs as trying all, without trying all.
 */
export function bestPairing(matches: readonly (readonly number[])[], actualCount: number): Pairing {
  const partner = Array.from({ length: actualCount }, () => -1);
  const find = (expected: number, seen: Set<number>): boolean => {
    for (const actual of matches[expected] as readonly number[]) {
      if (seen.has(actual)) continue;
      seen.add(actual);
      const other = partner[actual] as number;
      if (other !== -1 && !find(other, seen)) continue;
      partner[actual] = expected;
      return true;
    }
    return false;
  };
  matches.forEach((_candidates, expected) => {
    find(expected, new Set());
  });
  const paired = new Set(partner);
  return {
    unmatchedExpected: matches.flatMap((_candidates, index) => (paired.has(index) ? [] : [index])),
    unmatchedActual: partner.flatMap((expected, index) => (expected === -1 ? [index] : [])),
  };
}
