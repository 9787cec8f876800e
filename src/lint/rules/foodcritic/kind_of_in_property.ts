import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { declarations, pairOf } from '../../shapes/property_declarations.ts';

/** Forbids kind_of in properties. */
export const kindOfInProperty = defineRule({
  name: 'foodcritic/kind_of_in_property',
  describe: 'Forbids kind_of in properties.',
  sameAs: ['FC117'],

  severity: 'info',
  bad: [
    ['property :a, kind_of: String\naction :create do\nend', 'property :a, String\naction :create do\nend'],
    'property :a, String, kind_of: [String, nil]',
  ],
  good: ['property :a, String', 'attribute :a, kind_of: String'],
  ...declarations(
    (call, context) => {
      const pair = pairOf(call, 'kind_of');
      const value = pair?.field('value');
      if (!pair || !value) return;
      const isFirst = call.args.length === 1 && call.pairs[0] === pair;
      context.report(pair, 'The type of a property is its second argument.', {
        fix: isFirst ? replace(pair, value.text) : undefined,
      });
    },
    ['property'],
  ),
});
