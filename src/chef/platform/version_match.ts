/** A version in the parts by which Fauxhai orders: numbers, and runs of letters. */
function parts(version: string): (number | string)[] {
  return version.split(/[^a-z0-9]|(?<=\d)[a-z](?=\d)/i).map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** Orders versions as Fauxhai does. Unlike Fauxhai: a number comes before letters, where Ruby would raise. */
export function compareVersions(left: string, right: string): number {
  const [a, b] = [parts(left), parts(right)];
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const [x, y] = [a[index], b[index]];
    if (x === y) continue;
    if (x === undefined) return -1;
    if (y === undefined) return 1;
    if (typeof x !== typeof y) return typeof x === 'number' ? -1 : 1;
    return x < y ? -1 : 1;
  }
  return 0;
}

/**
 * The version that is meant: the very one, else the highest that goes on from it ("7" means 7.9, "7.1" does not mean
 * 7.10), or the highest of all when none is asked for.
 */
export function matchVersion(wanted: string | undefined, versions: readonly string[]): string | undefined {
  if (wanted !== undefined && versions.includes(wanted)) return wanted;
  const fitting = wanted ? versions.filter((version) => goesOn(version, wanted)) : versions;
  return fitting.reduce<string | undefined>(
    (best, version) => (best === undefined || compareVersions(version, best) > 0 ? version : best),
    undefined,
  );
}

function goesOn(version: string, prefix: string): boolean {
  return version.startsWith(prefix) && /^\D/.test(version.slice(prefix.length));
}
