import { defineRule } from '../../define_rule.ts';
import { declarations, isTrue } from '../../shapes/property_declarations.ts';

/** Forbids required on a name property. */
export const namePropertyIsRequired = defineRule({
  name: 'redundant_code/name_property_is_required',
  describe: 'Forbids required on a name property.',
  sameAs: ['Chef/RedundantCode/NamePropertyIsRequired', 'FC115'],
  severity: 'info',

  bad: ['property :a, String, name_property: true, required: true'],
  good: ['property :a, String, name_property: true', 'property :a, String, required: true'],
  ...declarations((call, context) => {
    if (isTrue(call, 'name_property', 'name_attribute') && isTrue(call, 'required'))
      context.report(call.node, 'A name property is always given.');
  }),
});
