import { builtInResources } from '../../built_in_resources.ts';
import { defineRule } from '../../define_rule.ts';
import { RESOURCE_CODE } from '../../shapes/resources.ts';

/** What may be said several times. */
const MANY = new Set([
  'notifies',
  'subscribes',
  'not_if',
  'only_if',
  'verify',
  'rights',
  'deny_rights',
  'helper',
  'helpers',
  'log',
  'puts',
  'raise',
  'include',
  'variables',
  'environment',
  'supports',
  'options',
]);

/** Forbids a property twice in a resource. */
export const propertyTwice = defineRule({
  name: 'ruby/property_twice',
  describe: 'Forbids a property twice in a resource.',

  severity: 'error',
  why: 'Only the last value counts.',
  bad: [
    "file '/a' do\n  owner 'root'\n  mode '0644'\n  owner 'nova'\nend",
    "service 'a' do\n  action :enable\n  action :start\nend",
  ],
  good: [
    "file '/a' do\n  owner 'root'\n  not_if { a }\n  not_if { b }\n  notifies :run, 'execute[a]'\n  notifies :run, 'execute[b]'\nend",
    "file '/a' do\n  owner 'root'\n  owner 'nova' if x\nend",
    "template '/a' do\n  verify 'a'\n  verify 'b'\n  helper(:a) { 1 }\n  helper(:b) { 2 }\nend",
    "file '/a' do\n  rights :read, 'a'\n  rights :write, 'b'\nend",
    "nova_list 'a' do\n  item 'a'\n  item 'b'\nend",
  ],
  files: RESOURCE_CODE,
  resources: {
    '*'(resource, context) {
      const known = builtInResources().get(resource.type);
      if (!known || context.cookbook.customResourceNames.has(resource.type)) return;
      const seen = new Set<string>();
      for (const { name, call, isConditional } of resource.properties) {
        if (
          isConditional ||
          MANY.has(name) ||
          (!known.properties.has(name) && name !== 'action') ||
          (call.args.length === 0 && call.pairs.length === 0)
        )
          continue;
        if (seen.has(name)) context.report(call.node, `"${name}" is set above: that value is lost.`);
        seen.add(name);
      }
    },
  },
});
