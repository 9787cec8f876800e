import type { Node } from '../../../ruby/syntax/node.ts';
import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { isArray, stringOf } from '../../literals.ts';
import type { FileContext } from '../../rule_context.ts';
import { nodeKey } from '../../shapes/node_attribute.ts';
import { RESOURCE_CODE } from '../../shapes/resources.ts';

const FAMILIES = new Set([
  'debian',
  'redhat',
  'suse',
  'amazon',
  'fedora',
  'scientific',
  'oracle',
  'rhel',
  'ubuntu',
  'centos',
]);

/** Whether the code is run only on platforms whose packages may be listed. */
function isOnLinux(node: Node, { file }: FileContext): boolean {
  for (const up of file.ancestors(node)) {
    if (up.kind === 'when') {
      const choice = file.parent(up);
      if (!/^platform(?:_family)?$/.test(nodeKey(choice?.field('value')) ?? '')) continue;
      return up.fields('pattern').every((each) => each.children.every((child) => FAMILIES.has(stringOf(child) ?? '')));
    }
    if (up.kind !== 'if' || up.field('alternative')) continue;
    const asked = file.callAt(up.field('condition'));
    if (asked && !asked.receiver && /^platform(?:_family)?\?$/.test(asked.method))
      return asked.args.every((arg) => FAMILIES.has(stringOf(arg) ?? ''));
  }
  return false;
}

/** Forbids loops over packages where one resource takes the list. */
export const useMultipackageInstalls = defineRule({
  name: 'modernize/use_multipackage_installs',
  describe: 'Forbids loops over packages where one resource takes the list.',
  sameAs: ['Chef/Modernize/UseMultipackageInstalls'],
  severity: 'info',

  bad: [
    [
      "case node['platform']\nwhen 'ubuntu'\n  %w(a b).each do |p|\n    package p\n  end\nend",
      "case node['platform']\nwhen 'ubuntu'\n  package %w(a b)\nend",
    ],
    [
      "if platform_family?('rhel')\n  %w(a b).each do |p|\n    package p do\n      action :install\n    end\n  end\nend",
      "if platform_family?('rhel')\n  package %w(a b)\nend",
    ],
  ],
  good: [
    'package %w(a b)',
    '%w(a b).each { |p| package p }',
    "if platform_family?('windows')\n  %w(a b).each { |p| package p }\nend",
    "if platform_family?('rhel')\n  names.each { |p| package p }\nend",
    "if platform_family?('rhel')\n  %w(a b).each do |p|\n    package p do\n      version '1'\n    end\n  end\nend",
  ],
  files: RESOURCE_CODE,
  calls: {
    each(call, context) {
      const list = call.receiver;
      const [only, ...more] = call.body;
      const parameter = call.block?.field('parameters')?.children[0]?.text;
      const made = context.file.callAt(only);
      if (!list || !isArray(list) || more.length > 0 || !made || made.receiver || made.method !== 'package') return;
      if (made.args.length !== 1 || made.args[0]?.text !== parameter || made.args[0]?.kind !== 'identifier') return;
      if (made.block && (made.body.length !== 1 || !/^action\s*\(?:install\)?$/.test(made.body[0]?.text ?? ''))) return;
      if (isOnLinux(call.node, context))
        context.report(call.node, 'package takes a list, and installs it in one go.', {
          fix: replace(call.node, `package ${list.text}`),
        });
    },
  },
});
