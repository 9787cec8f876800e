import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';

/** Forbids resource_name under a condition. */
export const respondToResourceName = defineRule({
  name: 'modernize/respond_to_resource_name',
  describe: 'Forbids resource_name under a condition.',
  sameAs: ['Chef/Modernize/RespondToResourceName'],
  severity: 'info',

  bad: [['resource_name :nova if respond_to?(:resource_name)', 'resource_name :nova']],
  good: ['resource_name :nova', 'resource_name :nova if node'],
  files: ['resource', 'library'],
  nodes: {
    if_modifier(node, context) {
      const body = node.field('body');
      if (!body) return;
      if (
        /^(?:respond_to\?\s*\(?\s*:resource_name\s*\)?|defined\?\s*\(?\s*resource_name\s*\)?)$/.test(
          node.field('condition')?.text ?? '',
        )
      )
        context.report(node, 'Resources always have "resource_name".', { fix: replace(node, body.text) });
    },
  },
});
