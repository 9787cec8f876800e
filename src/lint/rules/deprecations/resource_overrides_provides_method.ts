import type { Node } from '../../../ruby/syntax/node.ts';
import { defineRule } from '../../define_rule.ts';
import type { FileContext } from '../../rule_context.ts';

/** Forbids resources that define provides? instead of calling provides. */
export const resourceOverridesProvidesMethod = defineRule({
  name: 'deprecations/resource_overrides_provides_method',
  describe: 'Forbids resources that define provides? instead of calling provides.',
  sameAs: ['Chef/Deprecations/ResourceOverridesProvidesMethod'],
  severity: 'warning',

  bad: ['class Nova\n  def self.provides?(node, resource)\n    true\n  end\nend', 'def provides?\n  true\nend'],
  good: ['provides :nova\ndef provides?\n  true\nend', 'def provided?\n  true\nend'],
  files: ['library', 'provider', 'resource'],
  nodes: { method: check, singleton_method: check },
});

function check(node: Node, context: FileContext): void {
  if (node.field('name')?.text !== 'provides?' || context.file.calls.some((call) => call.method === 'provides')) return;
  context.report(node.field('name') as Node, 'Call "provides" rather than defining "provides?".');
}
