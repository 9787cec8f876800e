import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';

/** Forbids epic_fail. */
export const epicFail = defineRule({
  name: 'deprecations/epic_fail',
  describe: 'Forbids epic_fail.',
  sameAs: ['Chef/Deprecations/EpicFail', 'FC107'],
  severity: 'warning',

  bad: [["package 'a' do\n  epic_fail true\nend", "package 'a' do\n  ignore_failure true\nend"]],
  good: ["package 'a' do\n  ignore_failure true\nend"],
  calls: {
    epic_fail(call, context) {
      if (!call.receiver)
        context.report(call.node, '"epic_fail" is called "ignore_failure".', {
          fix: replace(call.methodNode, 'ignore_failure'),
        });
    },
  },
});
