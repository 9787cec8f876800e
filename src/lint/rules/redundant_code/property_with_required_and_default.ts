import { defineRule } from '../../define_rule.ts';
import { removeArgument } from '../../edits.ts';
import { declarations, isTrue, pairOf } from '../../shapes/property_declarations.ts';

/** Forbids a default of a required property. */
export const propertyWithRequiredAndDefault = defineRule({
  name: 'redundant_code/property_with_required_and_default',
  describe: 'Forbids a default of a required property.',
  sameAs: ['Chef/RedundantCode/PropertyWithRequiredAndDefault'],
  severity: 'info',

  bad: [["property :a, String, required: true, default: 'b'", 'property :a, String, required: true']],
  good: [
    "property :a, String, default: 'b'",
    "property :a, String, required: false, default: 'b'",
    "property :a, String, required: [:create], default: 'b'",
  ],
  ...declarations((call, context) => {
    const pair = isTrue(call, 'required') ? pairOf(call, 'default') : undefined;
    if (pair)
      context.report(pair, 'A required property is always given: its default is never used.', {
        fix: call.pairs.includes(pair) ? removeArgument(context.file, call, pair) : undefined,
      });
  }),
});
