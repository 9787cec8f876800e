import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { constantOf } from '../../literals.ts';

/** Forbids ChefCompat::Resource. */
export const resourceInheritsFromCompatResource = defineRule({
  name: 'deprecations/resource_inherits_from_compat_resource',
  describe: 'Forbids ChefCompat::Resource.',
  sameAs: ['Chef/Deprecations/ResourceInheritsFromCompatResource'],
  severity: 'warning',

  bad: [['class Nova < ChefCompat::Resource\nend', 'class Nova < Chef::Resource\nend']],
  good: ['class Nova < Chef::Resource\nend'],
  files: ['library'],
  nodes: {
    scope_resolution(node, context) {
      if (constantOf(node) === 'ChefCompat::Resource')
        context.report(node, 'Inherit from Chef::Resource.', {
          fix: replace(node, node.text.replace('ChefCompat', 'Chef')),
        });
    },
  },
});
