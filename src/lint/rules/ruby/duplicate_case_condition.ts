import { defineRule } from '../../define_rule.ts';
import { stringOf } from '../../literals.ts';

/** Forbids a value twice in the branches of a case. */
export const duplicateCaseCondition = defineRule({
  name: 'ruby/duplicate_case_condition',
  describe: 'Forbids a value twice in the branches of a case.',
  sameAs: ['Lint/DuplicateCaseCondition'],

  severity: 'error',
  why: 'The second branch is never reached.',
  bad: ["case node['platform']\nwhen 'ubuntu', 'debian'\n  a\nwhen 'ubuntu'\n  b\nend"],
  good: ["case x\nwhen 'a'\n  b\nwhen 'c'\n  d\nend", 'case\nwhen rand > 1\n  a\nwhen rand > 1\n  b\nend'],
  files: ['recipe', 'attributes', 'library', 'resource', 'provider', 'definition', 'template', 'spec', 'ruby'],
  nodes: {
    case(node, context) {
      const seen = new Set<string>();
      for (const branch of node.children.filter((child) => child.kind === 'when'))
        for (const value of branch.fields('pattern').flatMap((each) => each.children)) {
          const known =
            stringOf(value) !== undefined
              ? `"${stringOf(value)}"`
              : /^(?:simple_symbol|integer|constant|scope_resolution|nil|true|false|regex)$/.test(value.kind)
                ? value.text
                : undefined;
          if (known === undefined) continue;
          if (seen.has(known)) context.report(value, `${known} has a branch already: this one is never reached.`);
          seen.add(known);
        }
    },
  },
});
