import type { Node } from '../../../ruby/syntax/node.ts';
import type { Call } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';

/** Forbids several platform? where one takes all. */
export const multiplePlatformChecks = defineRule({
  name: 'redundant_code/multiple_platform_checks',
  describe: 'Forbids several platform? where one takes all.',
  sameAs: ['Chef/RedundantCode/MultiplePlatformChecks'],
  severity: 'info',

  bad: [
    ["a if platform?('ubuntu') || platform?('debian')", "a if platform?('ubuntu', 'debian')"],
    [
      "a if platform_family?('rhel') || platform_family?('suse') || platform_family?('fedora')",
      "a if platform_family?('rhel', 'suse', 'fedora')",
    ],
  ],
  good: [
    "a if platform?('ubuntu') || platform_family?('debian')",
    "a if platform?('ubuntu') && b",
    "a if platform?('ubuntu') || b",
  ],
  nodes: {
    binary(node, context) {
      const parent = context.file.parent(node);
      if (!isOr(node) || (parent && isOr(parent))) return;
      const calls = flat(node).map((each) => context.file.callAt(each));
      const [first] = calls;
      if (!first || first.receiver || !/^platform(?:_family)?\?$/.test(first.method)) return;
      if (!calls.every((each) => each && !each.receiver && each.method === first.method && each.args.length > 0))
        return;
      const given = calls.flatMap((each) => (each as Call).args.map((arg) => arg.text));
      context.report(node, `${first.method} takes several names.`, {
        fix: replace(node, `${first.method}(${given.join(', ')})`),
      });
    },
  },
});

function isOr(node: Node): boolean {
  return node.kind === 'binary' && (node.operator === '||' || node.operator === 'or');
}

function flat(node: Node): readonly Node[] {
  return isOr(node) ? node.children.flatMap(flat) : [node];
}
