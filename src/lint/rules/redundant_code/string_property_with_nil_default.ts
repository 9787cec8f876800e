import { defineRule } from '../../define_rule.ts';
import { removeArgument } from '../../edits.ts';
import { constantOf, listOf } from '../../literals.ts';
import { declarations, pairOf } from '../../shapes/property_declarations.ts';

/** Forbids default: nil of properties that are strings. */
export const stringPropertyWithNilDefault = defineRule({
  name: 'redundant_code/string_property_with_nil_default',
  describe: 'Forbids default: nil of properties that are strings.',
  sameAs: ['Chef/RedundantCode/StringPropertyWithNilDefault'],
  severity: 'info',

  bad: [
    ['property :a, String, default: nil', 'property :a, String'],
    ['property :a, [String, nil], default: nil', 'property :a, [String, nil]'],
  ],
  good: ['property :a, String', "property :a, String, default: ''", 'property :a, [Integer, nil], default: nil'],
  ...declarations(
    (call, context) => {
      const type = call.args[1];
      const names = listOf(type)
        .map((each) => (each.kind === 'nil' ? 'NilClass' : constantOf(each)))
        .toSorted();
      const isText = names.join() === 'String' || names.join() === 'NilClass,String';
      const pair = pairOf(call, 'default');
      if (isText && pair?.field('value')?.kind === 'nil')
        context.report(pair, 'A property is nil by itself.', { fix: removeArgument(context.file, call, pair) });
    },
    ['property'],
  ),
});
