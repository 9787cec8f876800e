import { defineRule } from '../../define_rule.ts';

/** Asks for :delayed, :immediately or :before as the timing of notifications. */
export const invalidNotificationTiming = defineRule({
  name: 'correctness/invalid_notification_timing',
  describe: 'Asks for :delayed, :immediately or :before as the timing of notifications.',
  sameAs: ['Chef/Correctness/InvalidNotificationTiming', 'FC032'],
  severity: 'error',

  bad: [
    "file '/a' do\n  notifies :restart, 'service[nova]', :nightly\nend",
    "file '/a' do\n  notifies :restart, 'service[nova]', :immediatly\nend",
  ],
  good: [
    "file '/a' do\n  notifies :restart, 'service[nova]', :immediately\n  notifies :run, 'execute[a]', :delayed\n  notifies :run, 'execute[a]', 'before'\nend",
  ],
  resources: {
    '*'(resource, context) {
      for (const { timing, timingNode } of resource.notifications) {
        if (
          timingNode === undefined ||
          timing === undefined ||
          ['delayed', 'immediate', 'immediately', 'before'].includes(timing)
        )
          continue;
        context.report(timingNode, `Unknown timing "${timing}": there are :delayed, :immediately and :before.`);
      }
    },
  },
});
