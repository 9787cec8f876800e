import type { LintCookbook } from './lint_cookbook.ts';

/** What a cookbook depends on, directly or by way of others. */
export interface Dependencies {
  /** Those that are at hand. */
  readonly found: readonly LintCookbook[];
  /** The names of those that are not. */
  readonly missing: ReadonlySet<string>;
  /** Some names only a run of metadata knows. */
  readonly isPartial: boolean;
}

/** Follows the dependencies of a cookbook, or one of them. */
export function dependenciesOf(
  cookbook: LintCookbook,
  from: readonly string[] = cookbook.metadata.depends.map(({ name }) => name),
): Dependencies {
  const seen = new Set([cookbook.name]);
  const found: LintCookbook[] = [];
  const missing = new Set<string>();
  let { isPartial } = cookbook.metadata;
  const visit = (names: readonly string[]): void => {
    for (const name of names) {
      if (seen.has(name)) continue;
      seen.add(name);
      const other = cookbook.find(name);
      if (!other?.isCookbook) {
        missing.add(name);
        continue;
      }
      found.push(other);
      if (other.metadata.isPartial) isPartial = true;
      visit(other.metadata.depends.map((each) => each.name));
    }
  };
  visit(from);
  return { found, missing, isPartial };
}

/** The texts of a cookbook's own code in Chef's language. */
export function codeTexts(cookbook: LintCookbook): readonly string[] {
  return cookbook.fileNames
    .filter((name) => /^(?:recipes|attributes|libraries|resources|providers|definitions)\/.+\.rb$/.test(name))
    .flatMap((name) => cookbook.text(name) ?? []);
}
