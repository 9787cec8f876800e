import { defineRule } from '../../define_rule.ts';
import { rename } from '../../edits.ts';
import type { FileContext } from '../../rule_context.ts';

/** Forbids attribute in custom resources. */
export const customResourceWithAttributes = defineRule({
  name: 'modernize/custom_resource_with_attributes',
  describe: 'Forbids attribute in custom resources.',
  sameAs: ['Chef/Modernize/CustomResourceWithAttributes', 'FC091'],
  severity: 'info',

  bad: [
    ['attribute :a, kind_of: String\naction :create do\nend', 'property :a, kind_of: String\naction :create do\nend'],
  ],
  good: ['property :a, String\naction :create do\nend', 'actions :create\nattribute :a, kind_of: String'],
  files: ['resource'],
  calls: {
    attribute(call, context) {
      if (call.receiver || call.args.length === 0 || !hasActions(context)) return;
      context.report(call.methodNode, 'A custom resource has properties: "property" rather than "attribute".', {
        fix: rename(call, 'property'),
      });
    },
  },
});

function hasActions({ file }: FileContext): boolean {
  return file.calls.some((call) => !call.receiver && call.method === 'action' && call.block);
}
