import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { symbolOf } from '../../literals.ts';

/** Forbids default_source :community. */
export const policyfileCommunitySource = defineRule({
  name: 'deprecations/policyfile_community_source',
  describe: 'Forbids default_source :community.',
  sameAs: ['Chef/Deprecations/PolicyfileCommunitySource'],
  severity: 'warning',

  bad: [['default_source :community', 'default_source :supermarket']],
  good: ['default_source :supermarket'],
  files: ['policyfile'],
  calls: {
    default_source(call, context) {
      const [arg] = call.args;
      if (arg && symbolOf(arg) === 'community')
        context.report(call.node, 'The source :community is called :supermarket.', {
          fix: replace(arg, ':supermarket'),
        });
    },
  },
});
