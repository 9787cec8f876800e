import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { nodeKey } from '../../shapes/node_attribute.ts';

/** Forbids to_s of Ohai data that are texts. */
export const ohaiAttributeToString = defineRule({
  name: 'redundant_code/ohai_attribute_to_string',
  describe: 'Forbids to_s of Ohai data that are texts.',
  sameAs: ['Chef/RedundantCode/OhaiAttributeToString'],
  severity: 'info',

  bad: [["a if node['platform'].to_s == b", "a if node['platform'] == b"]],
  good: ["node['nova'].to_s", "node['platform_version'].to_i"],
  calls: {
    to_s(call, context) {
      const key = nodeKey(call.receiver);
      if (
        key !== undefined &&
        call.receiver &&
        ['platform', 'platform_family', 'platform_version', 'fqdn', 'hostname', 'os', 'name'].includes(key)
      )
        context.report(call.node, `node['${key}'] is a text.`, { fix: replace(call.node, call.receiver.text) });
    },
  },
});
