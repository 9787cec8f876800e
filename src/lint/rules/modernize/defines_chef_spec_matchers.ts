import type { Node } from '../../../ruby/syntax/node.ts';
import { statementsOf } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';
import { remove } from '../../edits.ts';
import { constantOf, unwrapped } from '../../literals.ts';
import type { FileContext } from '../../rule_context.ts';

/** Forbids hand-made matchers of ChefSpec. */
export const definesChefSpecMatchers = defineRule({
  name: 'modernize/defines_chef_spec_matchers',
  describe: 'Forbids hand-made matchers of ChefSpec.',
  sameAs: ['Chef/Modernize/DefinesChefSpecMatchers'],
  severity: 'info',

  why: 'ChefSpec makes them by itself since version 7.1. What does more than that is left alone.',
  bad: [
    [
      'if defined?(ChefSpec)\n  def create_nova(name)\n    ChefSpec::Matchers::ResourceMatcher.new(:nova, :create, name)\n  end\nend\nmodule A\nend',
      'module A\nend',
    ],
    'if defined?(ChefSpec)\n  ChefSpec.define_matcher(:nova)\nend',
  ],
  good: [
    'if defined?(ChefSpec)\n  module Sections\n    def with_section_content(section, text)\n    end\n  end\nend',
    'if defined?(ChefSpec)\n  def render_config_file(path)\n    ConfigFileMatcher.new(path)\n  end\nend',
  ],
  files: ['library'],
  nodes: { if: check, if_modifier: check },
});

function check(node: Node, context: FileContext): void {
  const condition = node.field('condition');
  const asked =
    condition?.kind === 'unary' && condition.operator === 'defined?' ? condition.field('operand') : undefined;
  if (!asked || constantOf(unwrapped(asked)) !== 'ChefSpec' || node.field('alternative')) return;
  const statements = node.kind === 'if' ? statementsOf(node.field('consequence')) : [node.field('body') as Node];
  if (statements.length === 0 || !statements.every((each) => isPlainMatcher(each, context))) return;
  context.report(node, 'ChefSpec makes these matchers by itself.', { fix: remove(context.file, node) });
}

/** A method that does nothing but make a ResourceMatcher, or `ChefSpec.define_matcher`. */
function isPlainMatcher(node: Node, { file }: FileContext): boolean {
  const call = file.callAt(node);
  if (call) return call.method === 'define_matcher' && constantOf(call.receiver) === 'ChefSpec';
  if (node.kind !== 'method') return false;
  const [only, ...more] = statementsOf(node);
  const made = file.callAt(only);
  return (
    more.length === 0 && made?.method === 'new' && constantOf(made.receiver) === 'ChefSpec::Matchers::ResourceMatcher'
  );
}
