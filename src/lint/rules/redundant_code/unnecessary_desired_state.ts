import { defineRule } from '../../define_rule.ts';
import { removeArgument } from '../../edits.ts';
import { declarations, isTrue, pairOf } from '../../shapes/property_declarations.ts';

/** Forbids desired_state: true. */
export const unnecessaryDesiredState = defineRule({
  name: 'redundant_code/unnecessary_desired_state',
  describe: 'Forbids desired_state: true.',
  sameAs: ['Chef/RedundantCode/UnnecessaryDesiredState'],
  severity: 'info',

  bad: [['property :a, String, desired_state: true', 'property :a, String']],
  good: ['property :a, String, desired_state: false'],
  ...declarations((call, context) => {
    const pair = isTrue(call, 'desired_state') ? pairOf(call, 'desired_state') : undefined;
    if (pair)
      context.report(pair, 'That is the default.', {
        fix: call.pairs.includes(pair) ? removeArgument(context.file, call, pair) : undefined,
      });
  }),
});
