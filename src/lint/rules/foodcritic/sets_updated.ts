import { defineRule } from '../../define_rule.ts';

/** Forbids new_resource.updated = true. */
export const setsUpdated = defineRule({
  name: 'foodcritic/sets_updated',
  describe: 'Forbids new_resource.updated = true.',
  sameAs: ['FC018'],
  severity: 'warning',

  bad: ['action :create do\n  new_resource.updated = true\nend', 'def a\n  @updated = true\nend'],
  good: ["converge_by('x') { a }"],
  files: ['provider'],
  nodes: {
    assignment(node, context) {
      const left = node.field('left');
      if (left?.text === '@updated' || left?.text === 'new_resource.updated' || left?.text === '@new_resource.updated')
        context.report(node, 'Say what is changed with converge_by: notifications follow from it.');
    },
  },
});
