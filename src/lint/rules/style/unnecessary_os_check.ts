import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { isArray, stringOf, wordsOf } from '../../literals.ts';
import { nodeKey } from '../../shapes/node_attribute.ts';

const FAMILIES = new Set(['aix', 'darwin', 'dragonflybsd', 'freebsd', 'netbsd', 'openbsd', 'solaris2', 'windows']);

function family(os: string): string {
  return os === 'darwin' ? 'mac_os_x' : os;
}

/** Forbids node['os'] where platform_family? says it. */
export const unnecessaryOsCheck = defineRule({
  name: 'style/unnecessary_os_check',
  describe: "Forbids node['os'] where platform_family? says it.",
  sameAs: ['Chef/Style/UnnecessaryOSCheck'],
  severity: 'info',

  bad: [
    ["a if node['os'] == 'windows'", "a if platform_family?('windows')"],
    ["a if node['os'] != 'darwin'", "a if !platform_family?('mac_os_x')"],
    ["a if node['os'].eql?('aix')", "a if platform_family?('aix')"],
    ["a if %w(aix windows).include?(node['os'])", "a if platform_family?('aix', 'windows')"],
  ],
  good: ["a if node['os'] == 'linux'", "a if %w(linux windows).include?(node['os'])"],
  nodes: {
    binary(node, context) {
      const os = nodeKey(node.field('left')) === 'os' ? stringOf(node.field('right')) : undefined;
      if ((node.operator !== '==' && node.operator !== '!=') || os === undefined || !FAMILIES.has(os)) return;
      context.report(node, 'Ask platform_family?.', {
        fix: replace(node, `${node.operator === '!=' ? '!' : ''}platform_family?('${family(os)}')`),
      });
    },
  },
  calls: {
    'eql?'(call, context) {
      const os = nodeKey(call.receiver) === 'os' ? stringOf(call.args[0]) : undefined;
      if (os !== undefined && FAMILIES.has(os))
        context.report(call.node, 'Ask platform_family?.', {
          fix: replace(call.node, `platform_family?('${family(os)}')`),
        });
    },
    'include?'(call, context) {
      const names = isArray(call.receiver) && nodeKey(call.args[0]) === 'os' ? wordsOf(call.receiver) : undefined;
      if (names && names.length > 0 && names.every((name) => FAMILIES.has(name)))
        context.report(call.node, 'Ask platform_family?.', {
          fix: replace(call.node, `platform_family?(${names.map((name) => `'${family(name)}'`).join(', ')})`),
        });
    },
  },
});
