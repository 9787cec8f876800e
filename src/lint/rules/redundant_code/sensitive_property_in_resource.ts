import { defineRule } from '../../define_rule.ts';
import { remove } from '../../edits.ts';
import { symbolOf } from '../../literals.ts';
import { declarations, pairOf } from '../../shapes/property_declarations.ts';

/** Forbids to define the property sensitive. */
export const sensitivePropertyInResource = defineRule({
  name: 'redundant_code/sensitive_property_in_resource',
  describe: 'Forbids to define the property sensitive.',
  sameAs: ['Chef/RedundantCode/SensitivePropertyInResource'],
  severity: 'info',

  bad: [['property :sensitive, [true, false], default: false\nproperty :a, String', 'property :a, String']],
  good: ['property :sensitive, [true, false], default: true', 'property :a, String'],
  ...declarations((call, context) => {
    const value = pairOf(call, 'default')?.field('value');
    if (symbolOf(call.args[0]) === 'sensitive' && (!value || value.kind === 'false') && call.pairs.length === 1)
      context.report(call.node, 'Every resource has the property "sensitive".', {
        fix: remove(context.file, call.node),
      });
  }),
});
