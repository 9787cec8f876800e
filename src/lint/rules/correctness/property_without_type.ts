import { defineRule } from '../../define_rule.ts';
import { symbolOf } from '../../literals.ts';
import { declarations, pairOf } from '../../shapes/property_declarations.ts';

/** Asks for a type of each property. */
export const propertyWithoutType = defineRule({
  name: 'correctness/property_without_type',
  describe: 'Asks for a type of each property.',
  sameAs: ['Chef/Correctness/PropertyWithoutType'],
  severity: 'error',

  bad: ['property :size, regex: /^\\d+$/', 'property :size', 'attribute :size, default: 1'],
  good: [
    'property :size, String',
    'property :size, [String, nil], default: nil',
    'attribute :size, kind_of: String',
    'property :size, equal_to: [1, 2], coerce: proc { |x| x }, is: Integer',
    'property :mode, %w(a b)',
    'attribute :state, equal_to: %w(on off)',
  ],
  ...declarations((call, context) => {
    if (call.args.length > 1 || pairOf(call, 'kind_of', 'is', 'equal_to', 'is_a')) return;
    if (
      call.argumentList?.children.some(
        (child) => child.kind === 'hash_splat_argument' || child.kind === 'splat_argument',
      )
    )
      return;
    if (pairOf(call, 'name_attribute', 'name_property') && call.method === 'attribute' && pairOf(call, 'regex')) return;
    context.report(call.node, `Expected a type for the property "${symbolOf(call.args[0])}".`, { severity: 'warning' });
  }),
});
