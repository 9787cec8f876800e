import type { Node } from '../../../ruby/syntax/node.ts';
import { defineRule } from '../../define_rule.ts';
import { replace, unsafe } from '../../edits.ts';
import { isArray, listOf, stringOf } from '../../literals.ts';
import type { FileContext } from '../../rule_context.ts';
import { nodeKey } from '../../shapes/node_attribute.ts';

/** Forbids comparisons of node['platform']. */
export const usePlatformHelpers = defineRule({
  name: 'style/use_platform_helpers',
  describe: "Forbids comparisons of node['platform'].",
  sameAs: ['Chef/Style/UsePlatformHelpers'],
  severity: 'info',

  bad: [
    ["a if node['platform'] == 'ubuntu'", "a if platform?('ubuntu')"],
    ["a if 'ubuntu' == node['platform']", "a if platform?('ubuntu')"],
    ["a if node['platform_family'] != 'rhel'", "a if !platform_family?('rhel')"],
    ["a if %w(rhel suse).include?(node['platform_family'])", "a if platform_family?('rhel', 'suse')"],
    ["a if ['rhel', x].include?(node['platform_family'])", "a if platform_family?('rhel', x)"],
  ],
  good: [
    "a if platform?('ubuntu')",
    "a if node['platform_version'] == '7'",
    "a if node['platform'] == other",
    { 'templates/default/a.erb': "<% if node['platform'] == 'ubuntu' %>\n<% end %>\n" },
  ],
  files: ['recipe', 'attributes', 'library', 'resource', 'provider', 'definition'],
  nodes: {
    binary(node, context) {
      if (node.operator !== '==' && node.operator !== '!=') return;
      const [left, right] = [node.field('left'), node.field('right')];
      const key = nodeKey(left) ?? nodeKey(right);
      const name = stringOf(right) ?? stringOf(left);
      if ((key !== 'platform' && key !== 'platform_family') || name === undefined) return;
      report(node, `${node.operator === '!=' ? '!' : ''}${key}?('${name}')`, context);
    },
  },
  calls: {
    'eql?'(call, context) {
      const key = nodeKey(call.receiver);
      const name = stringOf(call.args[0]);
      if ((key === 'platform' || key === 'platform_family') && name !== undefined)
        report(call.node, `${key}?('${name}')`, context);
    },
    'include?'(call, context) {
      const key = nodeKey(call.args[0]);
      if ((key !== 'platform' && key !== 'platform_family') || !isArray(call.receiver)) return;
      const names = listOf(call.receiver).map((each) =>
        stringOf(each) === undefined ? each.text : `'${stringOf(each)}'`,
      );
      report(call.node, `${key}?(${names.join(', ')})`, context);
    },
  },
});

function report(node: Node, instead: string, context: FileContext): void {
  const [, helper] = /^!?(\w+\?)/.exec(instead) ?? [];
  context.report(node, `Ask ${helper}.`, {
    fix: context.file.kind === 'library' ? unsafe(replace(node, instead)) : replace(node, instead),
  });
}
