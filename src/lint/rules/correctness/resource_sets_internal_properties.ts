import { defineRule } from '../../define_rule.ts';
import { properties } from '../../shapes/resources.ts';

/** Forbids to set properties in which Chef keeps what it found. */
export const resourceSetsInternalProperties = defineRule({
  name: 'correctness/resource_sets_internal_properties',
  describe: 'Forbids to set properties in which Chef keeps what it found.',
  sameAs: ['Chef/Correctness/ResourceSetsInternalProperties', 'FC027'],
  severity: 'error',

  bad: ["service 'nova' do\n  running true\nend"],
  good: ["service 'nova' do\n  action :start\nend"],
  ...properties(['service'], ['running', 'enabled'], ({ call, name }, context) => {
    if (call.args.length > 0)
      context.report(call.node, `Chef keeps the state of the service in "${name}": do not set it.`);
  }),
});
