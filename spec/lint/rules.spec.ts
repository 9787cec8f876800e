import { expect } from 'chai';
import type { BadExample, ExampleFiles } from '../../src/lint/define_rule.ts';
import type { LintProblem } from '../../src/lint/rule_context.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { filesOfExample, lintFiles } from '../support/lint.ts';

function parts(example: BadExample): { before: ExampleFiles; after: ExampleFiles | undefined } {
  return Array.isArray(example)
    ? { before: example[0] as ExampleFiles, after: example[1] as ExampleFiles }
    : { before: example as ExampleFiles, after: undefined };
}

/** Files with all fixes in them. */
function fixed(files: Readonly<Record<string, string>>, problems: readonly LintProblem[]): Record<string, string> {
  const result = { ...files };
  const edits = problems.flatMap((problem) =>
    (problem.fix?.edits ?? []).map((edit) => ({
      ...edit,
      name: edit.file ?? problem.path.replace('/cookbooks/demo/', ''),
    })),
  );
  for (const { name, start, end, text } of edits.toSorted((a, b) => b.start - a.start))
    result[name] = (result[name] as string).slice(0, start) + text + (result[name] as string).slice(end);
  return result;
}

for (const rule of rules)
  describe(`rule ${rule.name}`, () => {
    it('says what it is', () => {
      expect(rule.describe).to.match(/^[A-Z].*\.$/);
      expect(rule.bad.length).to.be.greaterThan(0);
      expect(rule.good.length).to.be.greaterThan(0);
    });
    for (const [index, example] of rule.bad.entries())
      it(`finds bad example ${index + 1}`, () => {
        const { before, after } = parts(example);
        const files = filesOfExample(before, rule);
        const problems = lintFiles(files, [rule]);
        expect(problems.map(({ rule: name }) => name)).to.include(rule.name);
        expect(problems.filter(({ kind }) => kind === 'syntax')).to.deep.equal([]);
        for (const { message } of problems) expect(message).to.match(/^[\w"`':.].*[.?!]$/s);
        if (after === undefined) return;
        const result = fixed(files, problems);
        expect(result).to.deep.equal(filesOfExample(after, rule));
        expect(lintFiles(result, [rule]).filter(({ kind }) => kind === 'syntax')).to.deep.equal([]);
      });
    for (const [index, example] of rule.good.entries())
      it(`says nothing of good example ${index + 1}`, () => {
        const problems = lintFiles(filesOfExample(example, rule), [rule]);
        expect(problems.map(({ message, path }) => `${path}: ${message}`)).to.deep.equal([]);
      });
  });
