import { defineRule } from '../../define_rule.ts';
import { rename, replace, together } from '../../edits.ts';
import { RESOURCE_CODE } from '../../shapes/resources.ts';

/** Forbids only_if of a negation. */
export const negatingOnlyIf = defineRule({
  name: 'style/negating_only_if',
  describe: 'Forbids only_if of a negation.',
  sameAs: ['Chef/Style/NegatingOnlyIf'],
  severity: 'info',

  bad: [["file '/a' do\n  only_if { !ready? }\nend", "file '/a' do\n  not_if { ready? }\nend"]],
  good: ["file '/a' do\n  not_if { ready? }\n  only_if { !!ready? }\n  only_if { !a && b }\nend"],
  files: RESOURCE_CODE,
  calls: {
    only_if(call, context) {
      const [only, ...more] = call.body;
      if (
        call.receiver ||
        context.file.isInBlockOf(call.node, 'control') ||
        more.length > 0 ||
        only?.kind !== 'unary' ||
        only.operator !== '!'
      )
        return;
      const inner = only.field('operand');
      if (!inner || (inner.kind === 'unary' && inner.operator === '!')) return;
      context.report(call.node, 'Write not_if.', { fix: together(rename(call, 'not_if'), replace(only, inner.text)) });
    },
  },
});
