import type { AttributeCoverage, CoverageData, FileCoverage } from './coverage_data.ts';

/** What is counted, in the order in which reports show it. */
export const COVERAGE_KINDS = [
  'lines',
  'branches',
  'resources',
  'guards',
  'notifications',
  'recipes',
  'keys',
  'attributes',
] as const;

export type CoverageKind = (typeof COVERAGE_KINDS)[number];

/** How much there is of a kind, and how much of it was reached. */
export interface Total {
  readonly total: number;
  readonly covered: number;
}

export type Totals = Readonly<Record<CoverageKind, Total>>;

const total = (hits: readonly (number | boolean)[]): Total => ({
  total: hits.length,
  covered: hits.filter((hit) => Number(hit) > 0).length,
});

/** The totals of one file: a guard counts twice, for it shall let pass and hold back. */
export function totalsOfFile(file: FileCoverage): Totals {
  const lines = Object.values(file.lines);
  return {
    lines: total(lines),
    branches: total(file.branches.flatMap(({ arms }) => arms.map(({ hits }) => hits))),
    resources: total(file.resources.map(({ declared }) => declared)),
    guards: total(file.guards.flatMap(({ passed, held }) => [passed, held])),
    notifications: total(file.notifications.map(({ fired }) => fired)),
    recipes: total(file.kind === 'recipe' && lines.length > 0 ? [lines.some((hits) => hits > 0)] : []),
    keys: total(file.keys.map(({ hits }) => hits)),
    attributes: total([]),
  };
}

/** The totals of all files; attributes that are read count as covered where a run has set them off their default. */
export function totalsOf({ files, attributes }: Pick<CoverageData, 'files' | 'attributes'>): Totals {
  const all = [...files.map(totalsOfFile), { ...totalsOfFile(NOTHING), attributes: totalOfAttributes(attributes) }];
  return Object.fromEntries(
    COVERAGE_KINDS.map((kind) => [kind, sum(all.map((each) => each[kind]))]),
  ) as unknown as Totals;
}

function totalOfAttributes(attributes: readonly AttributeCoverage[]): Total {
  return total(attributes.filter(({ reads }) => reads > 0).map(({ sets }) => sets));
}

const NOTHING: FileCoverage = {
  path: '', cookbook: '', kind: 'recipe', digest: '', lines: {}, branches: [], resources: [], guards: [], notifications: [], keys: [], renderings: [],
}; // prettier-ignore

function sum(totals: readonly Total[]): Total {
  return totals.reduce((all, each) => ({ total: all.total + each.total, covered: all.covered + each.covered }), {
    total: 0,
    covered: 0,
  });
}

/** A share in percent, with one digit behind the point, never rounded up to 100; 100 where there is nothing. */
export function percent({ total: all, covered }: Total): number {
  return all === 0 ? 100 : Math.floor((covered / all) * 1000) / 10;
}

/** What is below what is asked for. */
export interface Shortfall {
  readonly kind: CoverageKind;
  readonly wanted: number;
  readonly found: number;
}

/** The kinds of which too little is covered. */
export function shortfalls(totals: Totals, thresholds: Readonly<Partial<Record<CoverageKind, number>>>): Shortfall[] {
  return COVERAGE_KINDS.flatMap((kind) => {
    const wanted = thresholds[kind];
    const found = percent(totals[kind]);
    return wanted === undefined || found >= wanted ? [] : [{ kind, wanted, found }];
  });
}
