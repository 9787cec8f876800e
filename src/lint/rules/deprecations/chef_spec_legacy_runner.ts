import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { constantOf } from '../../literals.ts';

/** Forbids ChefSpec::Runner. */
export const chefSpecLegacyRunner = defineRule({
  name: 'deprecations/chef_spec_legacy_runner',
  describe: 'Forbids ChefSpec::Runner.',
  sameAs: ['Chef/Deprecations/ChefSpecLegacyRunner'],
  severity: 'warning',

  bad: [['ChefSpec::Runner.new', 'ChefSpec::ServerRunner.new']],
  good: ['ChefSpec::SoloRunner.new', 'ChefSpec::ServerRunner.new'],
  files: ['spec'],
  nodes: {
    scope_resolution(node, context) {
      if (constantOf(node) === 'ChefSpec::Runner')
        context.report(node, 'ChefSpec::Runner is deprecated: use ChefSpec::SoloRunner or ChefSpec::ServerRunner.', {
          fix: replace(node, 'ChefSpec::ServerRunner'),
        });
    },
  },
});
