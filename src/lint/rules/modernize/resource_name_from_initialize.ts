import { defineRule } from '../../define_rule.ts';
import { setInInitialize } from '../../shapes/initializers.ts';

/** Forbids to set @resource_name in initialize. */
export const resourceNameFromInitialize = defineRule({
  name: 'modernize/resource_name_from_initialize',
  describe: 'Forbids to set @resource_name in initialize.',
  sameAs: ['Chef/Modernize/ResourceNameFromInitialize'],
  severity: 'info',

  bad: [
    [
      'class Nova < Chef::Resource\n  def initialize(*args)\n    super\n    @resource_name = :nova\n  end\nend',
      'class Nova < Chef::Resource\n  resource_name :nova\n\n  def initialize(*args)\n    super\n  end\nend',
    ],
  ],
  good: ['class Nova < Chef::Resource\n  resource_name :nova\nend'],
  ...setInInitialize(['@resource_name'], 'resource_name'),
});
