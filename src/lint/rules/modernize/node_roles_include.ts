import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { nodeKey } from '../../shapes/node_attribute.ts';

/** Forbids node['roles'].include?. */
export const nodeRolesInclude = defineRule({
  name: 'modernize/node_roles_include',
  describe: "Forbids node['roles'].include?.",
  sameAs: ['Chef/Modernize/NodeRolesInclude'],
  severity: 'info',

  bad: [["a if node['roles'].include?('nova')", "a if node.role?('nova')"]],
  good: ["a if node.role?('nova')"],
  files: ['recipe', 'attributes', 'library', 'resource', 'provider', 'definition', 'template'],
  calls: {
    'include?'(call, context) {
      const [role] = call.args;
      if (role && nodeKey(call.receiver) === 'roles')
        context.report(call.node, 'Ask node.role?.', { fix: replace(call.node, `node.role?(${role.text})`) });
    },
  },
});
