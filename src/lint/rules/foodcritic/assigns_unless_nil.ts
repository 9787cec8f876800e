import type { Node } from '../../../ruby/syntax/node.ts';
import { defineRule } from '../../define_rule.ts';
import { rename, replace, together, unsafe } from '../../edits.ts';

/** Forbids ||= on attributes. */
export const assignsUnlessNil = defineRule({
  name: 'foodcritic/assigns_unless_nil',
  describe: 'Forbids ||= on attributes.',
  sameAs: ['FC046'],

  severity: 'error',
  why: 'An attribute that is not set is read as an empty Mash, which is true: nothing is ever assigned.',
  bad: [
    ["default['nova']['port'] ||= 80", "default_unless['nova']['port'] = 80"],
    "node.default['nova']['port'] ||= 80",
  ],
  good: ["default['nova']['port'] = 80", "default_unless['nova']['port'] = 80", 'port ||= 80'],
  files: ['attributes', 'recipe', 'library', 'resource', 'provider', 'definition'],
  nodes: {
    operator_assignment(node, context) {
      const left = node.field('left');
      if (node.operator !== '||=' || !left) return;
      const use = context.file.attributes.find((each) => each.node === left);
      if (!use || use.level === undefined || use.keys.length === 0) return;
      let base = left;
      while (base.kind === 'element_reference') base = base.field('object') as Node;
      const call = context.file.callAt(base);
      const canFix = call && ['default', 'normal', 'override'].includes(call.method);
      const sign = context.file.source.text.indexOf('||=', left.end);
      context.report(node, 'This never assigns: an attribute that is not set reads as an empty Mash, which is true.', {
        fix: canFix
          ? unsafe(together(rename(call, `${call.method}_unless`), replace({ start: sign, end: sign + 3 }, '=')))
          : undefined,
      });
    },
  },
});
