import type { Call } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';
import { rename } from '../../edits.ts';
import type { FileContext } from '../../rule_context.ts';

/** Forbids node.deep_fetch. */
export const nodeDeepFetch = defineRule({
  name: 'deprecations/node_deep_fetch',
  describe: 'Forbids node.deep_fetch.',
  sameAs: ['Chef/Deprecations/NodeDeepFetch'],
  severity: 'warning',

  bad: [
    ["node.deep_fetch('a', 'b')", "node.read('a', 'b')"],
    ["node.deep_fetch!('a', 'b')", "node.read!('a', 'b')"],
  ],
  good: ["node.read('a', 'b')"],
  calls: { deep_fetch: check, 'deep_fetch!': check },
});

function check(call: Call, context: FileContext): void {
  if (!call.receiver || !/(?:^|[.@])node$/.test(call.receiver.text)) return;
  const name = call.method === 'deep_fetch' ? 'read' : 'read!';
  context.report(call.methodNode, `"${call.method}" is called "${name}".`, { fix: rename(call, name) });
}
