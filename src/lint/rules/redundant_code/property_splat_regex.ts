import { defineRule } from '../../define_rule.ts';
import { removeArgument } from '../../edits.ts';
import { declarations, pairOf } from '../../shapes/property_declarations.ts';

/** Forbids properties with a pattern that everything matches. */
export const propertySplatRegex = defineRule({
  name: 'redundant_code/property_splat_regex',
  describe: 'Forbids properties with a pattern that everything matches.',
  sameAs: ['Chef/RedundantCode/PropertySplatRegex'],
  severity: 'info',

  bad: [['property :a, String, regex: /.*/', 'property :a, String']],
  good: ['property :a, String, regex: /^a.*/'],
  ...declarations((call, context) => {
    const pair = pairOf(call, 'regex');
    const value = pair?.field('value');
    if (pair && value && /^\/\^?\.\*\$?\/$/.test(value.text))
      context.report(pair, 'Everything matches /.*/.', {
        fix: call.pairs.includes(pair) ? removeArgument(context.file, call, pair) : undefined,
      });
  }),
});
