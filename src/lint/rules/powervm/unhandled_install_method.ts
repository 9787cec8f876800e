import type { Node } from '../../../ruby/syntax/node.ts';
import { defineRule } from '../../define_rule.ts';
import type { LintFile } from '../../lint_file.ts';
import { wordOf } from '../../literals.ts';

/** Asks for an answer to every value of install_method. */
export const unhandledInstallMethod = defineRule({
  name: 'powervm/unhandled_install_method',
  describe: 'Asks for an answer to every value of install_method.',
  why: 'A misspelt method would install nothing, and the service would fail to load its driver.',

  bad: [
    "case node['a']['powervm']['install_method']\nwhen 'source'\n  git '/x'\nwhen 'package'\n  package 'nova-powervm'\nend",
    "m = 1\nif powervm['install_method'] == 'source'\n  git '/x'\nelsif powervm['install_method'] == 'package'\n  package 'nova-powervm'\nend",
  ],
  good: [
    "case node['a']['powervm']['install_method']\nwhen 'source'\n  git '/x'\nwhen 'package'\n  package 'nova-powervm'\nelse\n  raise 'unknown'\nend",
    "check_install_method(node)\ncase node['a']['powervm']['install_method']\nwhen 'source'\n  git '/x'\nend",
    "if powervm['install_method'] == 'package'\n  package 'nova-powervm'\nelse\n  git '/x'\nend",
    "case node['a']['docker']['install_method']\nwhen 'source'\n  git '/x'\nend",
  ],
  files: ['recipe', 'library', 'provider', 'resource'],
  nodes: {
    case(node, context) {
      const value = node.field('value');
      if (!value || !isMethod(value, context.file) || node.children.some(({ kind }) => kind === 'else')) return;
      if (!isChecked(context.file)) context.report(value, 'Another install_method passes here unnoticed: add an "else" that raises.');
    },
    if(node, context) {
      const first = node.field('condition');
      const next = node.field('alternative');
      if (!first || next?.kind !== 'elsif' || !isComparison(first, context.file)) return;
      for (let at: Node | undefined = next; at; at = at.field('alternative')) {
        const condition = at.field('condition');
        if (at.kind !== 'elsif' || !condition || !isComparison(condition, context.file)) return;
      }
      if (!isChecked(context.file)) context.report(first, 'Another install_method passes here unnoticed: add an "else" that raises.');
    },
  },
});

function isMethod(node: Node, file: LintFile): boolean {
  const isNamed = /install_method/.test(node.text) && (/powervm/i.test(node.text) || /powervm/i.test(file.name));
  return isNamed || (node.text === 'install_method' && /powervm/i.test(file.source.text));
}

function isComparison(node: Node, file: LintFile): boolean {
  const left = node.field('left');
  return node.kind === 'binary' && node.operator === '==' && left !== undefined && isMethod(left, file) && wordOf(node.field('right')) !== undefined;
}

/** Whether the file stops at unknown methods elsewhere. */
function isChecked(file: LintFile): boolean {
  return /check_install|INSTALL_METHODS|\braise\b|Chef::Application\.fatal|\.include\?\(?\s*\S*install_method/.test(file.source.text);
}
