import type { Call } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import type { FileContext } from '../../rule_context.ts';

const METHODS = [
  'current_user',
  'domain',
  'fqdn',
  'hostname',
  'ip6address',
  'ipaddress',
  'macaddress',
  'machinename',
  'ohai_time',
  'os',
  'os_version',
  'platform',
  'platform_build',
  'platform_family',
  'platform_version',
  'root_group',
  'shard_seed',
  'uptime',
  'uptime_seconds',
];

/** Forbids Ohai data as methods of the node. */
export const nodeMethodsInsteadofAttributes = defineRule({
  name: 'deprecations/node_methods_insteadof_attributes',
  describe: 'Forbids Ohai data as methods of the node.',
  sameAs: ['Chef/Deprecations/NodeMethodsInsteadofAttributes'],
  severity: 'warning',

  bad: [
    ['a if node.platform_family == 1', "a if node['platform_family'] == 1"],
    'x = node.fqdn',
    { 'templates/default/a.erb': '<%= node.hostname %>' },
  ],
  good: [
    "node['platform']",
    'node.name',
    'node.chef_environment',
    'new_resource.fqdn',
    "node.platform?('ubuntu')",
    'node.default',
  ],
  files: ['recipe', 'attributes', 'library', 'resource', 'provider', 'definition', 'template'],
  calls: Object.fromEntries(
    METHODS.map((method) => [
      method,
      (call: Call, context: FileContext): void => {
        if (call.receiver?.text !== 'node' || call.args.length > 0 || call.block) return;
        context.report(call.methodNode, `Read "${method}" as an attribute: node['${method}'].`, {
          fix: replace(call.node, `node['${method}']`),
        });
      },
    ]),
  ),
});
