import { suggest } from '../../source/suggest.ts';
import type { Run } from '../../chef/run.ts';
import { entriesOf, textOf, type Located } from '../located.ts';
import { lineOf, rangeOf, report, type Check } from '../report.ts';

/** Recipe → included or absent. */
export function checkRecipes(check: Check, expected: Located): void {
  const { recipes } = check.run;
  for (const entry of entriesOf(expected)) {
    const name = entry.key.includes('::') ? entry.key : `${entry.key}::default`;
    const found = recipes.find((recipe) => recipe.name === name);
    if (textOf(entry.value) === 'absent') {
      if (!found) continue;
      const chain = chainOf(check.run, name);
      const by = chain.length > 1 ? ` ${chain.join(' includes ')}.` : ' It is in the run list.';
      report(check, rangeOf(entry), `Expected recipe ${name} to be absent.${by}`, [
        lineOf(check, 'It is this one.', found.path, 1),
      ]);
    } else if (!found) {
      const names = recipes.map((recipe) => recipe.name);
      const meant = suggest(name, names);
      const hint = meant === undefined ? `Included are: ${names.join(', ')}.` : `Included is "${meant}".`;
      report(check, rangeOf(entry), `Expected recipe ${name} to be included.`, [], hint);
    }
  }
}

/** A recipe, after the recipes that led to it. */
function chainOf({ recipes }: Run, name: string): readonly string[] {
  const chain: string[] = [];
  for (let at: string | undefined = name; at !== undefined && !chain.includes(at);) {
    chain.unshift(at);
    const current: string = at;
    at = recipes.find((recipe) => recipe.name === current)?.includedBy;
  }
  return chain;
}
