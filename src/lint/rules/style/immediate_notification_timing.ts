import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';

/** Asks for :immediately rather than :immediate. */
export const immediateNotificationTiming = defineRule({
  name: 'style/immediate_notification_timing',
  describe: 'Asks for :immediately rather than :immediate.',
  sameAs: ['Chef/Style/ImmediateNotificationTiming'],
  severity: 'info',

  bad: [
    [
      "file '/a' do\n  notifies :run, 'execute[a]', :immediate\nend",
      "file '/a' do\n  notifies :run, 'execute[a]', :immediately\nend",
    ],
  ],
  good: ["file '/a' do\n  notifies :run, 'execute[a]', :immediately\nend"],
  resources: {
    '*'(resource, context) {
      for (const { timing, timingNode } of resource.notifications)
        if (timing === 'immediate' && timingNode)
          context.report(timingNode, 'Write :immediately.', { fix: replace(timingNode, ':immediately') });
    },
  },
});
