import { defineRule } from '../../define_rule.ts';

/** Asks for a default action of old resources that list their actions. */
export const noDefaultAction = defineRule({
  name: 'foodcritic/no_default_action',
  describe: 'Asks for a default action of old resources that list their actions.',
  sameAs: ['FC016'],
  severity: 'warning',

  bad: ['actions :create, :delete\nattribute :a, kind_of: String'],
  good: [
    'actions :create\ndefault_action :create',
    'property :a, String\naction :create do\nend',
    'actions :create\ndef initialize(*args)\n  super\n  @action = :create\nend',
  ],
  files: ['resource'],
  calls: {
    actions(call, context) {
      const { file } = context;
      if (
        call.receiver ||
        call.args.length === 0 ||
        file.calls.some((each) => each.method === 'default_action' || (each.method === 'action' && each.block))
      )
        return;
      if (file.nodes.some((node) => node.kind === 'instance_variable' && node.text === '@action')) return;
      context.report(call.node, 'Without "default_action" the resource does nothing unless it is told to.');
    },
  },
});
