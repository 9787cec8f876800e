import { didYouMean } from '../../../source/suggest.ts';
import { actionsOf } from '../../allowed_actions.ts';
import { defineRule } from '../../define_rule.ts';
import { RESOURCE_CODE } from '../../shapes/resources.ts';

/** Forbids to notify an action that the resource does not have. */
export const invalidNotificationAction = defineRule({
  name: 'foodcritic/invalid_notification_action',
  describe: 'Forbids to notify an action that the resource does not have.',
  sameAs: ['FC037'],

  severity: 'error',
  bad: [
    "file '/a' do\n  notifies :restrat, 'service[a]'\nend",
    "file '/a' do\n  notifies :restart, 'execute[a]'\nend",
    "service 'a' do\n  subscribes :run, 'file[/a]'\nend",
    {
      'resources/compute.rb': 'action :create do\nend\n',
      'recipes/default.rb': "file '/a' do\n  notifies :run, 'demo_compute[a]'\nend\n",
    },
  ],
  good: [
    "file '/a' do\n  notifies :restart, 'service[a]'\n  notifies :run, 'execute[a]', :immediately\n  notifies :create, 'template[b]'\n  notifies :nothing, 'service[a]'\n  notifies :install, 'other_thing[a]'\n  notifies :run, 'ruby_block[a]'\n  notifies :create, 'ruby_block[a]'\nend",
    "service 'a' do\n  subscribes :restart, 'file[/a]'\nend",
    "file '/a' do\n  notifies action_name, 'service[a]'\nend",
  ],
  files: RESOURCE_CODE,
  resources: {
    '*'(resource, context) {
      for (const { kind, action, target, call } of resource.notifications) {
        const type = kind === 'subscribes' ? resource.type : /^(\w+)\[/.exec(target ?? '')?.[1];
        const allowed = type === undefined ? undefined : actionsOf(type, context.cookbook);
        if (action === undefined || !allowed || allowed.has(action) || action === 'nothing') continue;
        context.report(
          call.args[0] ?? call.node,
          `The resource ${type} has no action :${action}.${hint(action, allowed)}`,
        );
      }
    },
  },
});

function hint(action: string, allowed: ReadonlySet<string>): string {
  const meant = didYouMean(action, allowed);
  return meant === undefined ? '' : ` ${meant}`;
}
