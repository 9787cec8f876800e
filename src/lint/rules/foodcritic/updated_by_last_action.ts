import { defineRule } from '../../define_rule.ts';

/** Forbids updated_by_last_action in resources. */
export const updatedByLastAction = defineRule({
  name: 'foodcritic/updated_by_last_action',
  describe: 'Forbids updated_by_last_action in resources.',
  sameAs: ['FC085'],
  severity: 'warning',

  bad: ['action :create do\n  new_resource.updated_by_last_action(true)\nend'],
  good: ["action :create do\n  converge_by('x') { a }\nend", 'if template_resource.updated_by_last_action?\n  a\nend'],
  files: ['resource', 'provider', 'library'],
  calls: {
    updated_by_last_action(call, context) {
      if (call.receiver?.text === 'new_resource' || call.receiver?.text === '@new_resource')
        context.report(
          call.node,
          'Say what is changed with converge_by or converge_if_changed: notifications follow from it.',
        );
    },
  },
});
