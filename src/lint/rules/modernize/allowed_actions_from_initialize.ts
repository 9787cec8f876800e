import { defineRule } from '../../define_rule.ts';
import { setInInitialize } from '../../shapes/initializers.ts';

/** Forbids to set the actions in initialize. */
export const allowedActionsFromInitialize = defineRule({
  name: 'modernize/allowed_actions_from_initialize',
  describe: 'Forbids to set the actions in initialize.',
  sameAs: ['Chef/Modernize/AllowedActionsFromInitialize'],
  severity: 'info',

  bad: [
    [
      'class Nova < Chef::Resource\n  def initialize(*args)\n    super\n    @allowed_actions = [:create]\n  end\nend',
      'class Nova < Chef::Resource\n  allowed_actions [:create]\n\n  def initialize(*args)\n    super\n  end\nend',
    ],
  ],
  good: [
    'class Nova < Chef::Resource\n  allowed_actions :create\nend',
    'class Nova\n  def reset\n    @actions = []\n  end\nend',
  ],
  ...setInInitialize(['@actions', '@allowed_actions'], 'allowed_actions'),
});
