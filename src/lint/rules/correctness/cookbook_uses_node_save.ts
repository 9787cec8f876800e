import { defineRule } from '../../define_rule.ts';

/** Forbids node.save in the middle of a run. */
export const cookbookUsesNodeSave = defineRule({
  name: 'correctness/cookbook_uses_node_save',
  describe: 'Forbids node.save in the middle of a run.',
  sameAs: ['Chef/Correctness/CookbookUsesNodeSave', 'FC075'],
  severity: 'error',

  why: 'When the run fails afterwards the server has attributes of a node that is not so.',
  bad: ['node.save', 'node.save unless Chef::Config[:solo]'],
  good: ['node.name', 'record.save'],
  files: ['recipe', 'attributes', 'library', 'resource', 'provider', 'definition'],
  calls: {
    save(call, context) {
      if (call.receiver?.text === 'node') context.report(call.node, 'Do not save the node in the middle of a run.');
    },
  },
});
