import { defineRule } from '../../define_rule.ts';
import { stringOf } from '../../literals.ts';

/** Asks for an open license. */
export const unfreeLicense = defineRule({
  name: 'foodcritic/unfree_license',
  describe: 'Asks for an open license.',
  sameAs: ['FC078'],

  severity: 'info',
  isOptional: true,
  bad: ["license 'All Rights Reserved'"],
  good: ["license 'Apache-2.0'"],
  files: ['metadata'],
  calls: {
    license(call, context) {
      if (/all rights reserved|proprietary/i.test(stringOf(call.args[0]) ?? ''))
        context.report(call.node, 'The license is not an open one.');
    },
  },
});
