import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { symbolOf } from '../../literals.ts';

/** Asks for strings as keys of node attributes. */
export const attributeKeys = defineRule({
  name: 'style/attribute_keys',
  describe: 'Asks for strings as keys of node attributes.',
  sameAs: ['Chef/Style/AttributeKeys', 'FC001', 'FC019'],
  severity: 'info',

  bad: [
    ["a = node[:nova]['port']", "a = node['nova']['port']"],
    ["node.default['nova'][:port] = 1", "node.default['nova']['port'] = 1"],
    { 'attributes/default.rb': 'default[:nova][:port] = 1\n' },
    { 'templates/default/a.erb': '<%= node[:nova] %>' },
  ],
  good: [
    "node['nova']['port']",
    'node.run_state[:nova]',
    "node['nova'].map { |x| x[:a] }",
    "node['nova'][key]",
    'params[:nova]',
    'value = default[:a]',
  ],
  files: ['recipe', 'attributes', 'library', 'resource', 'provider', 'definition', 'template', 'spec'],
  file(context) {
    for (const { keys, node } of context.file.attributes) {
      if (/^(?:node|run_context\.node|[\w.]+\.node)\.run_state/.test(node.text)) continue;
      for (const key of keys) {
        const name = symbolOf(key);
        if (name === undefined || context.file.parent(key)?.kind !== 'element_reference') continue;
        context.report(key, `Write the key as a string: '${name}'.`, {
          fix: /[^\w.-]/.test(name) ? undefined : replace(key, `'${name}'`),
        });
      }
    }
  },
});
