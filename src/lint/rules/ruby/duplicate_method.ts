import type { Node } from '../../../ruby/syntax/node.ts';
import { defineRule } from '../../define_rule.ts';
import type { FileContext } from '../../rule_context.ts';

/** Forbids a method twice in a class or module. */
export const duplicateMethod = defineRule({
  name: 'ruby/duplicate_method',
  describe: 'Forbids a method twice in a class or module.',
  sameAs: ['Lint/DuplicateMethods'],

  severity: 'error',
  bad: [{ 'libraries/a.rb': 'module A\n  def a\n    1\n  end\n\n  def a\n    2\n  end\nend\n' }],
  good: [
    {
      'libraries/a.rb':
        'module A\n  def a\n    1\n  end\n\n  def self.a\n    2\n  end\nend\nmodule B\n  def a\n  end\nend\nif x\n  def c\n  end\nelse\n  def c\n  end\nend\n',
    },
  ],
  files: ['library', 'resource', 'provider', 'recipe', 'definition'],
  nodes: { body_statement: check, program: check },
});

function check(node: Node, context: FileContext): void {
  const seen = new Set<string>();
  for (const child of node.children) {
    if (child.kind !== 'method' && child.kind !== 'singleton_method') continue;
    const name = child.field('name');
    if (!name) continue;
    const key = `${child.kind} ${child.field('object')?.text ?? ''} ${name.text}`;
    if (seen.has(key)) context.report(name, `The method "${name.text}" is defined above: that definition is lost.`);
    seen.add(key);
  }
}
