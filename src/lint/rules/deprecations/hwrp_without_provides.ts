import type { Node } from '../../../ruby/syntax/node.ts';
import { defineRule } from '../../define_rule.ts';
import { constantOf, symbolOf } from '../../literals.ts';
import type { FileContext } from '../../rule_context.ts';

/** Asks for provides in resources of libraries. */
export const hwrpWithoutProvides = defineRule({
  name: 'deprecations/hwrp_without_provides',
  describe: 'Asks for provides in resources of libraries.',
  sameAs: ['Chef/Deprecations/HWRPWithoutProvides'],
  severity: 'warning',

  bad: [
    'class Chef\n  class Resource\n    class Nova < Chef::Resource\n      property :a, String\n    end\n  end\nend',
    [
      'class Chef\n  class Resource\n    class Nova < Chef::Resource\n      resource_name :nova\n    end\n  end\nend',
      'class Chef\n  class Resource\n    class Nova < Chef::Resource\n      resource_name :nova\n      provides :nova\n    end\n  end\nend',
    ],
  ],
  good: [
    'class Chef\n  class Resource\n    class Nova < Chef::Resource\n      provides :nova\n    end\n  end\nend',
    'class NovaHelper\nend',
    'module Nova\n  class Base < Chef::Resource\n  end\nend',
  ],
  files: ['library'],
  nodes: {
    class(node, context) {
      if (!isOldResource(node, context)) return;
      const calls = context.file.calls.filter(
        (call) => !call.receiver && call.node.start > node.start && call.node.end < node.end,
      );
      const given = calls.filter((call) => call.method === 'provides').map((call) => symbolOf(call.args[0]));
      const name = calls.find((call) => call.method === 'resource_name');
      if (given.length > 0 && (!name || given.includes(symbolOf(name.args[0])))) return;
      const indent = name ? ' '.repeat(name.node.range.start.column - 1) : '';
      const fix = name && {
        edits: [
          {
            start: name.node.end,
            end: name.node.end,
            text: `\n${indent}${name.node.text.replace('resource_name', 'provides')}`,
          },
        ],
      };
      context.report(
        node.field('name') ?? node,
        'Expected "provides": since Chef 16 the name of a resource does not suffice.',
        { fix },
      );
    },
  },
});

/** `class Chef; class Resource; class X < Chef::Resource`. */
function isOldResource(node: Node, { file }: FileContext): boolean {
  if (constantOf(node.field('superclass')?.children[0]) !== 'Chef::Resource') return false;
  const outer = file.enclosing(node, 'class', 'module');
  const outermost = outer && file.enclosing(outer, 'class', 'module');
  return outer?.field('name')?.text === 'Resource' && outermost?.field('name')?.text === 'Chef';
}
