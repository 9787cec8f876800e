import { builtInResources } from '../../built_in_resources.ts';
import { defineRule } from '../../define_rule.ts';
import type { ResourceUse } from '../../resource_use.ts';
import type { FileContext } from '../../rule_context.ts';
import { RESOURCE_CODE } from '../../shapes/resources.ts';

/** Forbids to set the name inside of a resource. */
export const resourceSetsNameProperty = defineRule({
  name: 'correctness/resource_sets_name_property',
  describe: 'Forbids to set the name inside of a resource.',
  sameAs: ['Chef/Correctness/ResourceSetsNameProperty', 'FC120'],
  severity: 'error',

  why: 'Notifications and reports still know the resource by the name in front of the block.',
  bad: ["service 'nova' do\n  name 'nova-compute'\nend"],
  good: ["service 'nova' do\n  service_name 'nova-compute'\nend"],
  files: RESOURCE_CODE,
  resources: {
    '*'(resource, context) {
      for (const { call } of resource.all('name'))
        if (call.args.length === 1 && !ownName(resource, context))
          context.report(call.node, 'The name of a resource stands before its block: use its name property.');
    },
  },
});

/** A custom resource of this cookbook or one that is not known may have a property of that name. */
function ownName({ type }: ResourceUse, { cookbook }: FileContext): boolean {
  return !builtInResources().has(type) || cookbook.customResourceNames.has(type);
}
