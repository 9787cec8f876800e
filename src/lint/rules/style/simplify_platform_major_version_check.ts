import { defineRule } from '../../define_rule.ts';
import { replace, unsafe } from '../../edits.ts';
import { stringOf } from '../../literals.ts';
import { nodeKey } from '../../shapes/node_attribute.ts';

/** Forbids to split the platform version for its first number. */
export const simplifyPlatformMajorVersionCheck = defineRule({
  name: 'style/simplify_platform_major_version_check',
  describe: 'Forbids to split the platform version for its first number.',
  sameAs: ['Chef/Style/SimplifyPlatformMajorVersionCheck'],
  severity: 'info',

  bad: [
    ["a if node['platform_version'].split('.')[0].to_i == 7", "a if node['platform_version'].to_i == 7"],
    ["x = node['platform_version'].split('.').first", "x = node['platform_version'].to_i"],
  ],
  good: [
    "node['platform_version'].to_i",
    "node['platform_version'].split('.')[1]",
    "node['platform_version'].split('.')[0..1]",
  ],
  calls: {
    split(call, context) {
      if (nodeKey(call.receiver) !== 'platform_version' || stringOf(call.args[0]) !== '.' || !call.receiver) return;
      const { file } = context;
      let whole = file.parent(call.node);
      if (!whole) return;
      const first = file.callAt(whole);
      const isFirst =
        (whole.kind === 'element_reference' && whole.children.length === 2 && whole.children[1]?.text === '0') ||
        (first?.method === 'first' && first.receiver === call.node && first.args.length === 0);
      if (!isFirst) return;
      const next = file.callAt(file.parent(whole));
      const isNumber = next?.method === 'to_i' && next.receiver === whole;
      if (isNumber) whole = next.node;
      const fix = replace(whole, `${call.receiver.text}.to_i`);
      context.report(whole, 'to_i gives the first number.', { fix: isNumber ? fix : unsafe(fix) });
    },
  },
});
