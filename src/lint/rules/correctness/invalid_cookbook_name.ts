import { defineRule } from '../../define_rule.ts';
import { stringOf } from '../../literals.ts';

/** Forbids names of cookbooks with other characters than letters, digits, dashes and underscores. */
export const invalidCookbookName = defineRule({
  name: 'correctness/invalid_cookbook_name',
  describe: 'Forbids names of cookbooks with other characters than letters, digits, dashes and underscores.',
  sameAs: ['Chef/Correctness/InvalidCookbookName'],
  severity: 'error',

  bad: ["name 'nova.compute'"],
  good: ["name 'openstack-compute_2'"],
  files: ['metadata'],
  calls: {
    name(call, context) {
      const text = stringOf(call.args[0]);
      if (call.receiver || text === undefined || /^[\w-]*$/.test(text)) return;
      context.report(call.node, `"${text}" is no name for a cookbook: use letters, digits, dashes and underscores.`);
    },
  },
});
