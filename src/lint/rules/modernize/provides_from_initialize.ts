import { defineRule } from '../../define_rule.ts';
import { setInInitialize } from '../../shapes/initializers.ts';

/** Forbids to set @provides in initialize. */
export const providesFromInitialize = defineRule({
  name: 'modernize/provides_from_initialize',
  describe: 'Forbids to set @provides in initialize.',
  sameAs: ['Chef/Modernize/ProvidesFromInitialize'],
  severity: 'info',

  bad: [
    [
      'class Nova < Chef::Resource\n  def initialize(*args)\n    super\n    @provides = :nova\n  end\nend',
      'class Nova < Chef::Resource\n  provides :nova\n\n  def initialize(*args)\n    super\n  end\nend',
    ],
  ],
  good: ['class Nova < Chef::Resource\n  provides :nova\nend'],
  ...setInInitialize(['@provides'], 'provides'),
});
