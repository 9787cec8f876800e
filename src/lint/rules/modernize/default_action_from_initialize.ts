import { defineRule } from '../../define_rule.ts';
import { setInInitialize } from '../../shapes/initializers.ts';

/** Forbids to set the default action in initialize. */
export const defaultActionFromInitialize = defineRule({
  name: 'modernize/default_action_from_initialize',
  describe: 'Forbids to set the default action in initialize.',
  sameAs: ['Chef/Modernize/DefaultActionFromInitialize', 'FC074'],
  severity: 'info',

  bad: [
    [
      'class Nova < Chef::Resource\n  def initialize(*args)\n    super\n    @action = :create\n  end\nend',
      'class Nova < Chef::Resource\n  default_action :create\n\n  def initialize(*args)\n    super\n  end\nend',
    ],
  ],
  good: ['class Nova < Chef::Resource\n  default_action :create\nend'],
  ...setInInitialize(['@action', '@default_action'], 'default_action'),
});
