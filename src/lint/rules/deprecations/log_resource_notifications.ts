import { defineRule } from '../../define_rule.ts';
import { properties } from '../../shapes/resources.ts';

/** Forbids notifications by log. */
export const logResourceNotifications = defineRule({
  name: 'deprecations/log_resource_notifications',
  describe: 'Forbids notifications by log.',
  sameAs: ['Chef/Deprecations/LogResourceNotifications'],
  severity: 'warning',

  why: 'Since Chef 16 a log resource is never updated, so it notifies nobody.',
  since: 15.8,
  bad: ["log 'a' do\n  notifies :run, 'execute[a]'\nend"],
  good: ["notify_group 'a' do\n  notifies :run, 'execute[a]'\n  action :run\nend", "log 'a' do\n  level :warn\nend"],
  ...properties(['log'], ['notifies'], ({ call }, context) =>
    context.report(call.node, 'A log resource notifies nobody since Chef 16: use notify_group.'),
  ),
});
