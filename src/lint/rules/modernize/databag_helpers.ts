import { defineRule } from '../../define_rule.ts';
import { CHEF_CODE } from '../../lint_file.ts';
import { constantOf } from '../../literals.ts';

/** Forbids Chef::DataBagItem.load. */
export const databagHelpers = defineRule({
  name: 'modernize/databag_helpers',
  describe: 'Forbids Chef::DataBagItem.load.',
  sameAs: ['Chef/Modernize/DatabagHelpers', 'FC086'],
  severity: 'info',

  bad: [
    ["Chef::DataBagItem.load('a', 'b')", "data_bag_item('a', 'b')"],
    ["Chef::EncryptedDataBagItem.load('a', 'b', secret)", "data_bag_item('a', 'b', secret)"],
  ],
  good: ["data_bag_item('a', 'b')", "Chef::DataBag.load('a')"],
  files: CHEF_CODE,
  calls: {
    load(call, context) {
      const { receiver } = call;
      const name = constantOf(receiver);
      if (!receiver || (name !== 'Chef::DataBagItem' && name !== 'Chef::EncryptedDataBagItem')) return;
      context.report(call.node, 'data_bag_item loads items, encrypted ones too.', {
        fix: { edits: [{ start: receiver.start, end: call.methodNode.end, text: 'data_bag_item' }] },
      });
    },
  },
});
