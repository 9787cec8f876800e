/** What a file of a cookbook is. */
export type FileKind = 'attributes' | 'recipe' | 'library' | 'resource' | 'provider' | 'definition' | 'template';

/** One way of a choice, and how often it was gone. */
export interface ArmCoverage {
  readonly label: string;
  readonly line: number;
  readonly hits: number;
}

/** A place where code goes one way or another. */
export interface BranchCoverage {
  readonly kind: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly arms: readonly ArmCoverage[];
}

/** A resource by the place that declares it; `touched` where an expectation or an example looked at it. */
export interface ResourceCoverage {
  readonly line: number;
  readonly name: string;
  readonly declared: number;
  readonly performed: number;
  readonly skipped: number;
  readonly touched: number;
}

/** A guard, and how often it let an action pass and held one back. */
export interface GuardCoverage {
  readonly line: number;
  readonly name: string;
  readonly passed: number;
  readonly held: number;
}

/** A notification; fired where the resource that sends it has acted. */
export interface NotificationCoverage {
  readonly line: number;
  readonly name: string;
  readonly declared: number;
  readonly fired: number;
}

/** An option that a template writes. */
export interface KeyCoverage {
  readonly line: number;
  readonly name: string;
  readonly hits: number;
}

/** What a template gave in a run. */
export interface Rendering {
  readonly run: string;
  readonly content: string;
}

/** What was reached of one file. */
export interface FileCoverage {
  /** From the folder in which the run was started. */
  readonly path: string;
  readonly cookbook: string;
  readonly kind: FileKind;
  /** Of the text that was run: another text has other lines. */
  readonly digest: string;
  /** Line → how often. */
  readonly lines: Readonly<Record<string, number>>;
  readonly branches: readonly BranchCoverage[];
  readonly resources: readonly ResourceCoverage[];
  readonly guards: readonly GuardCoverage[];
  readonly notifications: readonly NotificationCoverage[];
  readonly keys: readonly KeyCoverage[];
  readonly renderings: readonly Rendering[];
}

/** A scenario or example, and which lines it reached. */
export interface RunCoverage {
  readonly name: string;
  readonly cookbook: string;
  readonly kind: 'scenario' | 'example';
  /** `path:line` of the scenario or example. */
  readonly place: string;
  /** Path → lines, as in `1-4,7`. */
  readonly files: Readonly<Record<string, string>>;
}

/** An attribute that recipes or templates read, and that a cookbook gives a default. */
export interface AttributeCoverage {
  readonly name: string;
  /** `path:line` of the default. */
  readonly place: string;
  /** In how many runs it was read. */
  readonly reads: number;
  /** In how many of them something else than an attribute file had set it. */
  readonly sets: number;
  /** Some of the runs that set it. */
  readonly setBy: readonly string[];
  readonly readers: readonly string[];
}

/** What runs have reached of cookbooks: plain data, which is what `--format json` writes and `--merge` reads. */
export interface CoverageData {
  readonly format: typeof COVERAGE_FORMAT;
  readonly version: 1;
  readonly files: readonly FileCoverage[];
  readonly runs: readonly RunCoverage[];
  readonly attributes: readonly AttributeCoverage[];
}

export const COVERAGE_FORMAT = 'powervm-spec coverage';

/** How many renderings of a template are kept. */
const MOST_RENDERINGS = 3;

/** How many runs are named that set an attribute. */
export const MOST_NAMED_RUNS = 3;

/** Numbers in order as `1-4,7`. */
export function rangesOf(numbers: readonly number[]): string {
  const parts: string[] = [];
  for (let index = 0; index < numbers.length; index += 1) {
    const first = numbers[index] as number;
    let last = first;
    while (numbers[index + 1] === last + 1) {
      index += 1;
      last += 1;
    }
    parts.push(first === last ? `${first}` : `${first}-${last}`);
  }
  return parts.join(',');
}

/** The numbers of `1-4,7`. */
export function numbersIn(ranges: string): number[] {
  return ranges.split(',').flatMap((part) => {
    if (part === '') return [];
    const [first = 0, last = first] = part.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

/** Names, sorted and each once; the first few of them. */
export function firstNames(names: readonly string[], most = Infinity): string[] {
  return [...new Set(names)].toSorted().slice(0, most);
}

/** The renderings to keep: of each content the run that comes first, and of those the first few. */
export function firstRenderings(all: readonly Rendering[]): Rendering[] {
  const byContent = new Map<string, Rendering>();
  for (const each of all) {
    const known = byContent.get(each.content);
    if (!known || each.run < known.run) byContent.set(each.content, each);
  }
  const order = (a: Rendering, b: Rendering): number =>
    a.run < b.run ? -1 : a.run > b.run ? 1 : a.content < b.content ? -1 : 1;
  return [...byContent.values()].toSorted(order).slice(0, MOST_RENDERINGS);
}
