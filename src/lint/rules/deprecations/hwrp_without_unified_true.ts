import { defineRule } from '../../define_rule.ts';
import { constantOf } from '../../literals.ts';

/** Asks for unified_mode in resources of libraries. */
export const hwrpWithoutUnifiedTrue = defineRule({
  name: 'deprecations/hwrp_without_unified_true',
  describe: 'Asks for unified_mode in resources of libraries.',
  sameAs: ['Chef/Deprecations/HWRPWithoutUnifiedTrue'],
  severity: 'warning',

  since: 15.3,
  bad: ['class Chef\n  class Resource\n    class Nova < Chef::Resource\n      provides :nova\n    end\n  end\nend'],
  good: [
    'class Chef\n  class Resource\n    class Nova < Chef::Resource\n      provides :nova\n      unified_mode true\n    end\n  end\nend',
    'class NovaHelper\nend',
  ],
  files: ['library'],
  nodes: {
    class(node, context) {
      if (constantOf(node.field('superclass')?.children[0]) !== 'Chef::Resource') return;
      const outer = context.file.enclosing(node, 'class', 'module');
      const outermost = outer && context.file.enclosing(outer, 'class', 'module');
      if (outer?.field('name')?.text !== 'Resource' || outermost?.field('name')?.text !== 'Chef') return;
      if (context.file.calls.some((call) => call.method === 'unified_mode')) return;
      context.report(
        node.field('name') ?? node,
        'Expected "unified_mode true", which is how resources will always be run.',
      );
    },
  },
});
