import { defineRule } from '../../define_rule.ts';

/** Forbids updated = true in resources. */
export const resourceUsesUpdatedMethod = defineRule({
  name: 'deprecations/resource_uses_updated_method',
  describe: 'Forbids updated = true in resources.',
  sameAs: ['Chef/Deprecations/ResourceUsesUpdatedMethod'],
  severity: 'warning',

  isOptional: true,
  bad: ['action :create do\n  updated = true\nend'],
  good: ['action :create do\n  converge_by("a") { b }\nend'],
  files: ['library', 'provider', 'resource'],
  nodes: {
    assignment(node, context) {
      const left = node.field('left');
      if (left?.kind === 'identifier' && left.text === 'updated')
        context.report(node, 'Say what has changed with converge_by.');
    },
  },
});
