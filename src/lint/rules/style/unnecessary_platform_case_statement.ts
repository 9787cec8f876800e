import { statementsOf } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { isString } from '../../literals.ts';
import { nodeKey } from '../../shapes/node_attribute.ts';

/** Forbids case with one branch for a platform. */
export const unnecessaryPlatformCaseStatement = defineRule({
  name: 'style/unnecessary_platform_case_statement',
  describe: 'Forbids case with one branch for a platform.',
  sameAs: ['Chef/Style/UnnecessaryPlatformCaseStatement'],
  severity: 'info',

  bad: [
    ["case node['platform']\nwhen 'ubuntu'\n  a\nend", "a if platform?('ubuntu')"],
    [
      "case node['platform_family']\nwhen 'rhel', 'suse'\n  a\n  b\nelse\n  c\nend",
      "if platform_family?('rhel', 'suse')\n  a\n  b\nelse\n  c\nend",
    ],
  ],
  good: ["case node['platform']\nwhen 'ubuntu'\n  a\nwhen 'redhat'\n  b\nend", "case node['nova']\nwhen 'a'\n  b\nend"],
  nodes: {
    case(node, context) {
      const value = node.field('value');
      const key = nodeKey(value);
      if (!value || (key !== 'platform' && key !== 'platform_family')) return;
      const branches = node.children.filter((child) => child.kind === 'when');
      const [branch] = branches;
      if (branches.length !== 1 || !branch) return;
      const conditions = branch.fields('pattern').flatMap((each) => each.children);
      const body = statementsOf(branch.field('body'));
      const last = conditions.at(-1);
      const [only] = body;
      if (!only || !last || conditions.some((each) => !isString(each)))
        return context.report(value, 'Write an "if" with platform? rather than a case of one branch.');
      const test = `${key}?(${conditions.map((each) => each.text).join(', ')})`;
      const hasElse = node.children.some((child) => child.kind === 'else');
      const isShort =
        !hasElse &&
        body.length === 1 &&
        !only.text.includes('\n') &&
        context.file.comments.every((comment) => comment.end < node.start || comment.start > node.end);
      const fix = isShort
        ? replace(node, `${only.text} if ${test}`)
        : { edits: [{ start: node.start, end: last.end, text: `if ${test}` }] };
      context.report(value, `Write an "if" with ${key}? rather than a case of one branch.`, { fix });
    },
  },
});
