import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { properties } from '../../shapes/resources.ts';

/** Forbids supports in chef_handler. */
export const chefHandlerUsesSupports = defineRule({
  name: 'deprecations/chef_handler_uses_supports',
  describe: 'Forbids supports in chef_handler.',
  sameAs: ['Chef/Deprecations/ChefHandlerUsesSupports'],
  severity: 'warning',

  bad: [["chef_handler 'a' do\n  supports start: true\nend", "chef_handler 'a' do\n  type start: true\nend"]],
  good: ["chef_handler 'a' do\n  type start: true\nend"],
  ...properties(['chef_handler'], ['supports'], ({ call }, context) =>
    context.report(call.node, 'The property "supports" of chef_handler is called "type" now.', {
      fix: replace(call.methodNode, 'type'),
    }),
  ),
});
