import { defineRule } from '../../define_rule.ts';

/** Forbids to set attributes without a level. */
export const nodeSetWithoutLevel = defineRule({
  name: 'deprecations/node_set_without_level',
  describe: 'Forbids to set attributes without a level.',
  sameAs: ['Chef/Deprecations/NodeSetWithoutLevel', 'FC047'],

  severity: 'error',
  bad: ["node['nova']['a'] = 1", "node['nova']['a'] << 'x'", "node['nova'] += 1", "node['nova']['a'] ||= 1"],
  good: [
    "node.default['nova']['a'] = 1",
    "node.run_state['a'] = 1",
    "node['nova'] == 1",
    "list = node['nova'].dup\nlist << 1",
    "node.run_state['nova']['a'] ||= 1",
  ],
  files: ['recipe', 'attributes', 'library', 'resource', 'provider', 'definition', 'template'],
  file(context) {
    for (const use of context.file.attributes) {
      if (use.kind !== 'write' || use.level !== undefined || use.keys.length === 0) continue;
      if (!/^(?:node|@node)\b/.test(use.node.text) || !/^(?:.{0,2}=|<<)$/.test(use.operator)) continue;
      context.report(use.node, 'Attributes are set at a level: node.default, node.override.');
    }
  },
});
