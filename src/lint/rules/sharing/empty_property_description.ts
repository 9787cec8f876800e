import { defineRule } from '../../define_rule.ts';
import { stringOf } from '../../literals.ts';
import { declarations, pairOf } from '../../shapes/property_declarations.ts';

/** Forbids empty descriptions of properties. */
export const emptyPropertyDescription = defineRule({
  name: 'sharing/empty_property_description',
  describe: 'Forbids empty descriptions of properties.',
  sameAs: ['Chef/Sharing/EmptyPropertyDescription'],
  severity: 'info',

  bad: ["property :a, String, description: ''"],
  good: ["property :a, String, description: 'What it is.'", 'property :a, String'],
  ...declarations(
    (call, context) => {
      const pair = pairOf(call, 'description');
      if (pair && stringOf(pair.field('value'))?.trim() === '') context.report(pair, 'The description is empty.');
    },
    ['property'],
  ),
});
