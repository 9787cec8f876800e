import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';

/** Forbids ChefDK in generators. */
export const chefDkGenerators = defineRule({
  name: 'deprecations/chef_dk_generators',
  describe: 'Forbids ChefDK in generators.',
  sameAs: ['Chef/Deprecations/ChefDKGenerators'],
  severity: 'warning',

  bad: [
    ['module ChefDK\n  class Nova\n  end\nend', 'module ChefCLI\n  class Nova\n  end\nend'],
    ['ChefDK::CLI', 'ChefCLI::CLI'],
  ],
  good: ['ChefCLI::CLI'],
  nodes: {
    constant(node, context) {
      const parent = context.file.parent(node);
      if (node.text !== 'ChefDK' || !parent) return;
      const isScope = parent.kind === 'scope_resolution' && parent.field('scope') === node;
      if (isScope || parent.kind === 'module')
        context.report(node, 'ChefDK is called ChefCLI now.', { fix: replace(node, 'ChefCLI') });
    },
  },
});
