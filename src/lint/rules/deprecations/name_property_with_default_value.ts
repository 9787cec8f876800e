import { defineRule } from '../../define_rule.ts';
import { removeArgument } from '../../edits.ts';
import { declarations, isTrue, pairOf } from '../../shapes/property_declarations.ts';

/** Forbids a default for the name property. */
export const namePropertyWithDefaultValue = defineRule({
  name: 'deprecations/name_property_with_default_value',
  describe: 'Forbids a default for the name property.',
  sameAs: ['Chef/Deprecations/NamePropertyWithDefaultValue'],
  severity: 'warning',

  why: 'The name is always there: the default is never used.',
  bad: [["property :path, String, name_property: true, default: '/a'", 'property :path, String, name_property: true']],
  good: ['property :path, String, name_property: true', "property :path, String, default: '/a'"],
  ...declarations((call, context) => {
    const pair = isTrue(call, 'name_property', 'name_attribute') ? pairOf(call, 'default') : undefined;
    if (pair)
      context.report(pair, 'The default of a name property is never used.', {
        fix: call.pairs.includes(pair) ? removeArgument(context.file, call, pair) : undefined,
      });
  }),
});
