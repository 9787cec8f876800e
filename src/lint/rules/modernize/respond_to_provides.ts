import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';

/** Forbids provides under a condition. */
export const respondToProvides = defineRule({
  name: 'modernize/respond_to_provides',
  describe: 'Forbids provides under a condition.',
  sameAs: ['Chef/Modernize/RespondToProvides'],
  severity: 'info',

  bad: [
    ['provides :nova if respond_to?(:provides)', 'provides :nova'],
    ['provides :nova if defined?(provides)', 'provides :nova'],
  ],
  good: ['provides :nova', "provides :nova if node['a']"],
  files: ['provider', 'resource', 'library'],
  nodes: {
    if_modifier(node, context) {
      const body = node.field('body');
      if (!body || context.file.callAt(body)?.method !== 'provides') return;
      if (
        /^(?:respond_to\?\s*\(?\s*:provides\s*\)?|defined\?\s*\(?\s*provides\s*\)?)$/.test(
          node.field('condition')?.text ?? '',
        )
      )
        context.report(node, 'Resources always have "provides".', { fix: replace(node, body.text) });
    },
  },
});
