import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { stringOf } from '../../literals.ts';

/** Forbids notified actions that are strings. */
export const notifiesActionNotSymbol = defineRule({
  name: 'correctness/notifies_action_not_symbol',
  describe: 'Forbids notified actions that are strings.',
  why: 'Chef compares actions with symbols: the notification is refused or does nothing.',
  sameAs: ['Chef/Correctness/NotifiesActionNotSymbol'],
  severity: 'error',
  bad: [
    [
      "execute('migrate') { notifies 'restart', 'service[nova-compute]' }",
      "execute('migrate') { notifies :restart, 'service[nova-compute]' }",
    ],
  ],
  good: ["execute('migrate') { notifies :restart, 'service[nova-compute]' }"],

  resources: {
    '*'(resource, context) {
      for (const { call } of resource.notifications) {
        const [action] = call.args;
        const text = stringOf(action);
        if (!action || text === undefined) continue;
        const fix = /^\w+$/.test(text) ? replace(action, `:${text}`) : undefined;
        context.report(action, `Expected the action to be a symbol, found "${text}".`, { fix });
      }
    },
  },
});
