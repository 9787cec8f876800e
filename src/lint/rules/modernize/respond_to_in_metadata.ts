import type { Node } from '../../../ruby/syntax/node.ts';
import { statementsOf } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';

/** Forbids to ask in metadata what Chef knows. */
export const respondToInMetadata = defineRule({
  name: 'modernize/respond_to_in_metadata',
  describe: 'Forbids to ask in metadata what Chef knows.',
  sameAs: ['Chef/Modernize/RespondToInMetadata'],
  severity: 'info',

  since: 12.15,
  bad: [
    ["source_url 'https://a' if respond_to?(:source_url)", "source_url 'https://a'"],
    ["chef_version '>= 14' if defined?(chef_version)", "chef_version '>= 14'"],
  ],
  good: ["source_url 'https://a'", "chef_version '>= 14' if ENV['A']"],
  files: ['metadata'],
  nodes: {
    if_modifier(node, context) {
      const condition = node.field('condition');
      const call = context.file.callAt(condition);
      const isAsked =
        (call && (!call.receiver || call.receiver.kind === 'self') && call.method === 'respond_to?') ||
        (condition?.kind === 'unary' && condition.operator === 'defined?');
      const body = node.field('body');
      if (isAsked && body)
        context.report(node, 'Every Chef since 12.15 takes this, or leaves it out by itself.', {
          fix: replace(node, body.text),
        });
    },
    if(node, context) {
      const call = context.file.callAt(node.field('condition'));
      const statements = statementsOf(node.field('consequence'));
      if (call && !call.receiver && call.method === 'respond_to?' && !node.field('alternative'))
        context.report(node, 'Every Chef since 12.15 takes this, or leaves it out by itself.', {
          fix: statements.length === 1 ? replace(node, (statements[0] as Node).text) : undefined,
        });
    },
  },
});
