import { defineRule } from '../../define_rule.ts';
import { replace, unsafe } from '../../edits.ts';
import { constantOf } from '../../literals.ts';

/** Forbids Chef::Application.fatal!, which ends the process. */
export const chefApplicationFatal = defineRule({
  name: 'correctness/chef_application_fatal',
  describe: 'Forbids Chef::Application.fatal!, which ends the process.',
  sameAs: ['Chef/Correctness/ChefApplicationFatal'],
  severity: 'error',

  why: 'An exception ends the run as well, and handlers and reports hear of it.',
  bad: [
    ["Chef::Application.fatal!('no password')", "raise('no password')"],
    "Chef::Application.fatal!('no password', 2)",
    "::Chef::Application.fatal! 'no password', 1 if node['nova'].nil?",
  ],
  good: ["raise 'no password'", "Chef::Log.fatal('no password')"],
  calls: {
    'fatal!'(call, context) {
      if (constantOf(call.receiver) !== 'Chef::Application') return;
      const [message] = call.args;
      const fix = message && call.args.length === 1 ? unsafe(replace(call.node, `raise(${message.text})`)) : undefined;
      context.report(call.node, 'Chef::Application.fatal! hides where the run failed: raise an exception.', { fix });
    },
  },
});
