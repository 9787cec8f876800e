import { defineRule } from '../../define_rule.ts';
import { constantOf, stringOf } from '../../literals.ts';

/** Forbids Chef::REST, which is gone. */
export const usesChefRestHelpers = defineRule({
  name: 'deprecations/uses_chef_rest_helpers',
  describe: 'Forbids Chef::REST, which is gone.',
  sameAs: ['Chef/Deprecations/UsesChefRESTHelpers', 'FC084'],
  severity: 'warning',

  bad: ["require 'chef/rest'", 'Chef::REST.new(url)'],
  good: ["require 'chef/server_api'\nChef::ServerAPI.new(url)"],
  calls: {
    require(call, context) {
      if (stringOf(call.args[0]) === 'chef/rest')
        context.report(call.node, 'Chef::REST is gone since Chef 13: use Chef::ServerAPI.');
    },
  },
  nodes: {
    scope_resolution(node, context) {
      if (constantOf(node) === 'Chef::REST')
        context.report(node, 'Chef::REST is gone since Chef 13: use Chef::ServerAPI.');
    },
  },
});
