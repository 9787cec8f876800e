import { defineRule } from '../../define_rule.ts';
import { declarations, pairOf } from '../../shapes/property_declarations.ts';

/** Asks for a description of each property. */
export const includePropertyDescriptions = defineRule({
  name: 'sharing/include_property_descriptions',
  describe: 'Asks for a description of each property.',
  sameAs: ['Chef/Sharing/IncludePropertyDescriptions'],
  severity: 'info',

  since: 13.9,
  isOptional: true,
  bad: ['property :a, String'],
  good: ["property :a, String, description: 'What it is.'"],
  ...declarations(
    (call, context) => {
      if (!pairOf(call, 'description')) context.report(call.node, 'Expected a description of the property.');
    },
    ['property'],
  ),
});
