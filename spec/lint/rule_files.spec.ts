import { expect } from 'chai';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Rule } from '../../src/lint/define_rule.ts';
import { rules } from '../../src/lint/rules/index.ts';

const folder = join(import.meta.dirname, '../../src/lint/rules');

const departments = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

/** The files of a department with the names that their rules should have. */
function namesIn(department: string): string[] {
  return readdirSync(join(folder, department))
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => `${department}/${file.replace(/\.ts$/, '')}`)
    .toSorted();
}

describe('rule files', () => {
  for (const { name } of departments)
    it(`of ${name} are listed, sorted, and named after their rules`, () => {
      const listed = rules.filter((rule) => rule.name.startsWith(`${name}/`)).map((rule) => rule.name);
      expect(listed).to.deep.equal(namesIn(name));
    });

  it('have names of other linters that no two of them share', () => {
    const owners = new Map<string, Rule[]>();
    for (const rule of rules)
      for (const other of rule.sameAs ?? []) owners.set(other, [...(owners.get(other) ?? []), rule]);
    // Foodcritic has one rule for node.set and node.set_unless.
    const shared = [...owners].filter(([other, all]) => all.length > 1 && other !== 'FC082').map(([other]) => other);
    expect(shared).to.deep.equal([]);
  });

  it('say what they ask for in a sentence', () => {
    for (const { describe: text, name } of rules) expect(text, name).to.match(/^(?:Forbids|Asks for) .*\.$/);
  });
});
