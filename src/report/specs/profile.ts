import type { SpecResults } from './define_spec_reporter.ts';
import type { SpecExample } from './spec_example.ts';

/** A group of examples, with how long they took. */
export interface SlowGroup {
  readonly description: string;
  readonly location: string;
  readonly count: number;
  /** Seconds. */
  readonly total: number;
  readonly average: number;
}

/** The slowest examples and outermost groups of a run. */
export interface Profile {
  readonly examples: readonly SpecExample[];
  readonly groups: readonly SlowGroup[];
  /** Seconds that those examples took, and that the run took. */
  readonly slowest: number;
  readonly total: number;
}

/** What took longest; undefined where nobody wants to know. */
export function profileOf({ examples, milliseconds, profile }: SpecResults): Profile | undefined {
  if (profile === undefined) return undefined;
  const slow = examples.toSorted((a, b) => b.runTime - a.runTime).slice(0, profile);
  const groups = new Map<string, SpecExample[]>();
  for (const example of examples) {
    const key = example.groups[0]?.location ?? '';
    groups.set(key, [...(groups.get(key) ?? []), example]);
  }
  const slowGroups = [...groups]
    .map(([location, own]) => {
      const total = seconds(own);
      return {
        description: own[0]?.groups[0]?.description ?? '',
        location,
        count: own.length,
        total,
        average: total / own.length,
      };
    })
    .toSorted((a, b) => b.average - a.average)
    .slice(0, profile);
  return { examples: slow, groups: slowGroups, slowest: seconds(slow), total: milliseconds / 1000 };
}

function seconds(examples: readonly SpecExample[]): number {
  return examples.reduce((sum, { runTime }) => sum + runTime, 0);
}

/** The profile as RSpec prints it; undefined without one. */
export function profileText(results: SpecResults): string | undefined {
  const profile = profileOf(results);
  if (!profile) return undefined;
  const { examples, groups, slowest, total } = profile;
  const share = total === 0 ? 0 : (slowest / total) * 100;
  const lines = [
    `Top ${examples.length} slowest examples (${short(slowest)} seconds, ${share.toFixed(1)}% of total time):`,
  ];
  for (const each of examples)
    lines.push(`  ${each.fullDescription}`, `    ${short(each.runTime)} seconds ${each.file}:${each.line}`);
  lines.push('', `Top ${groups.length} slowest example groups:`);
  for (const { description, location, count, total: all, average } of groups)
    lines.push(
      `  ${description}`,
      `    ${short(average)} seconds average (${short(all)} seconds / ${count} example${count === 1 ? '' : 's'}) ${location}`,
    );
  return lines.join('\n');
}

function short(value: number): string {
  return String(Number(value.toFixed(value < 1 ? 5 : 2)));
}
