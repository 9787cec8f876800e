import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { constantOf, listOf } from '../../literals.ts';
import { declarations } from '../../shapes/property_declarations.ts';

/** Forbids [TrueClass, FalseClass] as the type of a property. */
export const trueClassFalseClassResourceProperties = defineRule({
  name: 'style/true_class_false_class_resource_properties',
  describe: 'Forbids [TrueClass, FalseClass] as the type of a property.',
  sameAs: ['Chef/Style/TrueClassFalseClassResourceProperties'],
  severity: 'info',

  bad: [['property :a, [TrueClass, FalseClass]', 'property :a, [true, false]']],
  good: ['property :a, [true, false]', 'property :a, [true, false, String]'],
  ...declarations((call, context) => {
    const type = call.args[1];
    const names = listOf(type).map(constantOf);
    if (type?.kind === 'array' && names.length === 2 && names.includes('TrueClass') && names.includes('FalseClass'))
      context.report(type, 'Write [true, false].', { fix: replace(type, '[true, false]') });
  }),
});
