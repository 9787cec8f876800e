import { didYouMean } from '../../../source/suggest.ts';
import { actionsOf } from '../../allowed_actions.ts';
import { defineRule } from '../../define_rule.ts';
import { RESOURCE_CODE } from '../../shapes/resources.ts';

/** Forbids actions that the resource does not have. */
export const invalidAction = defineRule({
  name: 'foodcritic/invalid_action',
  describe: 'Forbids actions that the resource does not have.',
  sameAs: ['FC038'],

  severity: 'error',
  bad: [
    "file '/a' do\n  action :creat\nend",
    "service 'a' do\n  action [:enable, :run]\nend",
    {
      'resources/compute.rb': 'action :create do\nend\n',
      'recipes/default.rb': "demo_compute 'a' do\n  action :install\nend\n",
    },
  ],
  good: [
    "file '/a' do\n  action [:create, :touch]\nend",
    "service 'a' do\n  action %i(enable start)\nend",
    "package 'a' do\n  action node['a']\nend",
    "other_thing 'a' do\n  action :fly\nend",
    "file '/a' do\n  action :nothing\nend",
    "package 'a' do\n  action :upgrade\nend",
  ],
  files: RESOURCE_CODE,
  resources: {
    '*'(resource, context) {
      const allowed = actionsOf(resource.type, context.cookbook);
      if (!allowed) return;
      for (const { name, node } of resource.actions) {
        if (allowed.has(name) || name === 'nothing' || name === 'none') continue;
        const meant = didYouMean(name, allowed);
        context.report(
          node,
          `The resource ${resource.type} has no action :${name}.${meant === undefined ? '' : ` ${meant}`}`,
        );
      }
    },
  },
});
