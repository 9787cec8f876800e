import { defineRule } from '../../define_rule.ts';

/** Forbids a condition twice in an if with several branches. */
export const duplicateElsifCondition = defineRule({
  name: 'ruby/duplicate_elsif_condition',
  describe: 'Forbids a condition twice in an if with several branches.',
  sameAs: ['Lint/DuplicateElsifCondition'],

  severity: 'error',
  bad: ["if platform?('ubuntu')\n  a\nelsif platform?('redhat')\n  b\nelsif platform?('ubuntu')\n  c\nend"],
  good: ['if a\n  b\nelsif c\n  d\nend'],
  files: ['recipe', 'attributes', 'library', 'resource', 'provider', 'definition', 'template'],
  nodes: {
    if(node, context) {
      const seen = new Set([node.field('condition')?.text]);
      for (let next = node.field('alternative'); next?.kind === 'elsif'; next = next.field('alternative')) {
        const condition = next.field('condition');
        if (!condition) continue;
        if (seen.has(condition.text))
          context.report(condition, 'This condition has a branch already: this one is never reached.');
        seen.add(condition.text);
      }
    },
  },
});
