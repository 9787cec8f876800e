import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { declarations, isTrue, pairOf } from '../../shapes/property_declarations.ts';

/** Forbids name_attribute in properties. */
export const propertyWithNameAttribute = defineRule({
  name: 'modernize/property_with_name_attribute',
  describe: 'Forbids name_attribute in properties.',
  sameAs: ['Chef/Modernize/PropertyWithNameAttribute', 'FC118'],
  severity: 'info',

  bad: [['property :a, String, name_attribute: true', 'property :a, String, name_property: true']],
  good: ['property :a, String, name_property: true', 'attribute :a, name_attribute: true'],
  ...declarations(
    (call, context) => {
      const pair = isTrue(call, 'name_attribute') ? pairOf(call, 'name_attribute') : undefined;
      if (pair) context.report(pair, 'A property is the name_property.', { fix: replace(pair, 'name_property: true') });
    },
    ['property'],
  ),
});
