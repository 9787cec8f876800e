import type { NotedFact, Reached } from '../ruby/compile/counters.ts';
import {
  type AttributeCoverage, COVERAGE_FORMAT, type CoverageData, type FileCoverage, firstNames, firstRenderings, MOST_NAMED_RUNS,
  rangesOf, type Rendering, type RunCoverage,
} from './coverage_data.ts'; // prettier-ignore
import type { CookbookFile, Inventory } from './inventory.ts';

/** Counts of one file while they grow. */
class FileCounts {
  readonly inventory: Inventory;
  readonly hits: number[] = [];
  readonly lines = new Map<number, number>();
  readonly resources = new Map<
    number,
    { name: string; declared: number; performed: number; skipped: number; touched: number }
  >();
  readonly guards = new Map<number, { name: string; passed: number; held: number }>();
  readonly notifications = new Map<number, { name: string; declared: number; fired: number }>();
  renderings: Rendering[] = [];

  constructor(inventory: Inventory) {
    this.inventory = inventory;
    const { declarations } = inventory;
    for (const { lines } of inventory.lines) for (const line of lines) this.lines.set(line, 0);
    for (const { line, name } of declarations.resources) this.resourceAt(line, name);
    for (const { line, name } of declarations.guards) this.guardAt(line, name);
    for (const { line, name } of declarations.notifications) this.notificationAt(line, name);
  }

  resourceAt(line: number, name: string): { declared: number; performed: number; skipped: number; touched: number } {
    return at(this.resources, line, () => ({ name, declared: 0, performed: 0, skipped: 0, touched: 0 }));
  }

  guardAt(line: number, name: string): { passed: number; held: number } {
    return at(this.guards, line, () => ({ name, passed: 0, held: 0 }));
  }

  notificationAt(line: number, name: string): { declared: number; fired: number } {
    return at(this.notifications, line, () => ({ name, declared: 0, fired: 0 }));
  }

  /** Adds what a run reached; answers the lines. A line with several statements counts as its busiest one. */
  add(hits: readonly number[]): number[] {
    hits.forEach((times, index) => (this.hits[index] = (this.hits[index] ?? 0) + times));
    const reached = new Map<number, number>();
    for (const { lines, hit } of this.inventory.lines) {
      const times = hits[hit] ?? 0;
      if (times > 0) for (const line of lines) reached.set(line, Math.max(times, reached.get(line) ?? 0));
    }
    for (const [line, times] of reached) this.lines.set(line, times + (this.lines.get(line) ?? 0));
    return [...reached.keys()].toSorted((a, b) => a - b);
  }
}

function at<Value>(map: Map<number, Value>, line: number, make: () => Value): Value {
  let known = map.get(line);
  if (!known) map.set(line, (known = make()));
  return known;
}

/** What somebody ran. */
export type CoveredRun = Omit<RunCoverage, 'files'>;

/** Gathers what runs reach, next to what there is to reach. */
export class CoverageCollector {
  readonly #files: ReadonlyMap<string, FileCounts>;
  readonly #runs: RunCoverage[] = [];
  readonly #attributes = new Map<
    string,
    { name: string; place: string; reads: number; sets: number; setBy: string[]; readers: Set<string> }
  >();
  readonly #shorten: (path: string) => string;

  /** `shorten` gives a path from the folder in which the run was started. */
  constructor(inventories: readonly Inventory[], shorten: (path: string) => string) {
    this.#files = new Map(inventories.map((inventory) => [inventory.file.path, new FileCounts(inventory)]));
    this.#shorten = shorten;
  }

  get files(): readonly CookbookFile[] {
    return [...this.#files.values()].map(({ inventory }) => inventory.file);
  }

  add(run: CoveredRun, { files, facts }: Reached): void {
    const lines: Record<string, string> = {};
    for (const { path, hits } of files) {
      const counts = this.#files.get(path);
      const reached = counts?.add(hits) ?? [];
      if (reached.length > 0) lines[this.#shorten(path)] = rangesOf(reached);
    }
    this.#runs.push({ ...run, files: lines });
    for (const fact of facts) this.#addFact(run.name, fact);
  }

  /** Notes that an expectation looked at the resource that a line declares. */
  touch(path: string, line: number): void {
    const resource = this.#files.get(path)?.resources.get(line);
    if (resource) resource.touched += 1;
  }

  #addFact(run: string, { kind, path, line, label, times }: NotedFact): void {
    if (kind.startsWith('attribute ')) {
      // Other cookbooks have to cover their own attributes.
      if (kind !== 'attribute reader' && !this.#files.has(path)) return;
      this.#addAttribute(run, kind, `${this.#shorten(path)}:${line}`, label);
      return;
    }
    const counts = this.#files.get(path);
    if (!counts) return;
    if (kind === 'rendering') {
      counts.renderings = firstRenderings([...counts.renderings, { run, content: label }]);
      return;
    }
    const [what, outcome] = kind.split(' ') as [string, string];
    const found: object | undefined =
      what === 'resource' ? counts.resourceAt(line, label) : what === 'guard' ? counts.guardAt(line, 'guard') : what === 'notification' ? counts.notificationAt(line, 'notification') : undefined; // prettier-ignore
    const numbers = found as Record<string, number> | undefined;
    if (numbers && outcome in numbers) numbers[outcome] = (numbers[outcome] as number) + times;
  }

  #addAttribute(run: string, kind: string, place: string, name: string): void {
    let known = this.#attributes.get(name);
    if (!known)
      this.#attributes.set(name, (known = { name, place: '', reads: 0, sets: 0, setBy: [], readers: new Set() }));
    if (kind === 'attribute reader') {
      known.readers.add(place);
      return;
    }
    if (known.place === '' || place < known.place) known.place = place;
    known.reads += 1;
    if (kind !== 'attribute set') return;
    known.sets += 1;
    known.setBy = firstNames([...known.setBy, run], MOST_NAMED_RUNS);
  }

  /** All that was gathered. */
  data(): CoverageData {
    const files = [...this.#files.values()].map((counts) => fileCoverage(counts, this.#shorten));
    const attributes: AttributeCoverage[] = [...this.#attributes.values()]
      .filter(({ reads }) => reads > 0)
      .map((each) => ({
        ...each,
        readers: [...each.readers].toSorted(),
      }));
    return {
      format: COVERAGE_FORMAT,
      version: 1,
      files: files.toSorted(by(({ path }) => path)),
      runs: this.#runs.toSorted(by(({ kind, place, name }) => `${kind} ${place} ${name}`)),
      attributes: attributes.toSorted(by(({ name }) => name)),
    };
  }
}

/** Compares by a text. */
export function by<Value>(key: (value: Value) => string): (a: Value, b: Value) => number {
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}

function fileCoverage(counts: FileCounts, shorten: (path: string) => string): FileCoverage {
  const { file, digest, branches, keys } = counts.inventory;
  const sorted = <Value>(map: ReadonlyMap<number, Value>): (Value & { line: number })[] =>
    [...map].toSorted(([a], [b]) => a - b).map(([line, value]) => ({ line, ...value }));
  return {
    path: shorten(file.path),
    cookbook: file.cookbook,
    kind: file.kind,
    digest,
    lines: Object.fromEntries([...counts.lines].toSorted(([a], [b]) => a - b)),
    branches: branches
      .map(({ arms, ...place }) => ({
        ...place,
        arms: arms.map(({ label, line, hit }) => ({ label, line, hits: counts.hits[hit] ?? 0 })),
      }))
      .toSorted((a, b) => a.line - b.line || a.column - b.column),
    resources: sorted(counts.resources),
    guards: sorted(counts.guards),
    notifications: sorted(counts.notifications),
    keys: keys.map(({ line, name }) => ({ line, name, hits: counts.lines.get(line) ?? 0 })),
    renderings: counts.renderings,
  };
}
