import { defineRule } from '../../define_rule.ts';
import { replace, together } from '../../edits.ts';
import { symbolOf } from '../../literals.ts';

/** Forbids run_action of a resource with compile_time true. */
export const doubleCompileTime = defineRule({
  name: 'redundant_code/double_compile_time',
  describe: 'Forbids run_action of a resource with compile_time true.',
  sameAs: ['Chef/RedundantCode/DoubleCompileTime'],
  severity: 'info',

  bad: [
    [
      "chef_gem 'a' do\n  compile_time true\n  action :nothing\nend.run_action(:install)",
      "chef_gem 'a' do\n  compile_time true\n  action :install\nend",
    ],
  ],
  good: [
    "chef_gem 'a' do\n  compile_time true\nend",
    "package 'a' do\n  action :nothing\nend.run_action(:install)",
    "chef_gem 'a' do\n  compile_time false\nend.run_action(:install)",
  ],
  calls: {
    run_action(call, context) {
      const made = call.receiver && context.file.callAt(call.receiver);
      const action = symbolOf(call.args[0]);
      if (!made?.block || made.receiver || action === undefined) return;
      const statements = made.body.map((each) => context.file.callAt(each));
      if (!statements.some((each) => each?.method === 'compile_time' && each.args[0]?.kind === 'true')) return;
      const given = statements.find((each) => each?.method === 'action')?.args[0];
      const tail = { edits: [{ start: made.node.end, end: call.node.end, text: '' }] };
      context.report(call.methodNode, 'The resource is run twice while the recipe is compiled.', {
        fix: given?.kind === 'simple_symbol' ? together(replace(given, `:${action}`), tail) : undefined,
      });
    },
  },
});
