import type { Node } from '../../../ruby/syntax/node.ts';
import { statementsOf } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import type { FileContext } from '../../rule_context.ts';

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
  nodes: { if_modifier: check, unless_modifier: check, if: check, unless: check },
});

function check(node: Node, context: FileContext): void {
  const condition = node.field('condition');
  const call = context.file.callAt(condition);
  const isAsked =
    (call && (!call.receiver || call.receiver.kind === 'self') && call.method === 'respond_to?') ||
    (condition?.kind === 'unary' && condition.operator === 'defined?');
  if (!isAsked || node.field('alternative')) return;
  const body = node.field('body');
  const statements = body ? [body] : statementsOf(node.field('consequence'));
  context.report(node, 'Every Chef since 12.15 takes this, or leaves it out by itself.', {
    fix: statements.length === 1 ? replace(node, (statements[0] as Node).text) : undefined,
  });
}
