import { defineRule } from '../../define_rule.ts';
import { remove } from '../../edits.ts';
import { constantOf, symbolOf } from '../../literals.ts';
import { declarations } from '../../shapes/property_declarations.ts';

/** Forbids to define the property name. */
export const unnecessaryNameProperty = defineRule({
  name: 'redundant_code/unnecessary_name_property',
  describe: 'Forbids to define the property name.',
  sameAs: ['Chef/RedundantCode/UnnecessaryNameProperty', 'FC108'],
  severity: 'info',

  bad: [
    ['property :name, String, name_property: true\nproperty :a, String', 'property :a, String'],
    ['property :name, String\nproperty :a, String', 'property :a, String'],
  ],
  good: [
    'property :nova_name, String, name_property: true',
    'property :name, String, regex: /^a/',
    'property :name, [String, Symbol]',
  ],
  ...declarations((call, context) => {
    if (
      symbolOf(call.args[0]) !== 'name' ||
      call.args.length > 2 ||
      (call.args[1] && constantOf(call.args[1]) !== 'String')
    )
      return;
    if (
      call.pairs.length !== (call.argumentList?.children.length ?? 0) - call.args.length ||
      [...call.options.keys()].some((key) => !['kind_of', 'name_attribute', 'name_property'].includes(key))
    )
      return;
    context.report(call.node, 'Every resource has the property "name".', { fix: remove(context.file, call.node) });
  }),
});
