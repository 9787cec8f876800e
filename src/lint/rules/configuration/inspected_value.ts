import { Call } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';
import { expressionOf, iniTemplates } from '../../ini_template.ts';
import { valuesIn } from '../../conf_attributes.ts';

/** Forbids Ruby's notation of lists and hashes in configuration files. */
export const inspectedValue = defineRule({
  name: 'configuration/inspected_value',
  describe: "Forbids Ruby's notation of lists and hashes in configuration files.",
  why: 'oslo.config reads a list as `a,b`; `["a", "b"]` is one odd item to it.',

  severity: 'error',
  bad: [
    {
      'templates/default/nova.conf.erb': "[DEFAULT]\nmonitors=<%= node['a']['monitors'] %>\n",
      'attributes/default.rb': "default['a']['monitors'] = %w(x y)\n",
    },
    { 'templates/default/nova.conf.erb': '[DEFAULT]\nx=<%= @y.inspect %>\n' },
    {
      'templates/default/nova.conf.erb': '[powervm]\nfabrics=<%= @fabrics %>\n',
      'recipes/default.rb': "template '/etc/nova.conf' do\n  source 'nova.conf.erb'\n  variables fabrics: node['a']['fabrics']\nend\n",
      'attributes/default.rb': "default['a']['fabrics'] = ['A']\n",
    },
  ],
  good: [
    {
      'templates/default/nova.conf.erb':
        "[DEFAULT]\nmonitors=<%= node['a']['monitors'].join(',') %>\nx=<%= node['a']['x'] %>\n<% node['a']['monitors'].each do |m| -%>\ny=<%= m %>\n<% end -%>\n",
      'attributes/default.rb': "default['a']['monitors'] = %w(x y)\ndefault['a']['x'] = 'x'\n",
    },
  ],
  cookbook(context) {
    for (const { file, options } of iniTemplates(context.cookbook))
      for (const { name, output } of options) {
        const code = output && expressionOf(file, output);
        if (!code || !output) continue;
        const call = code.kind === 'call' ? new Call(code) : undefined;
        const isText = call?.receiver !== undefined && ['inspect', 'to_s', 'to_a'].includes(call.method) && call.args.length === 0;
        const inner = isText && call?.receiver ? call.receiver : code;
        const isList = valuesIn(context.cookbook, file, inner)?.every(({ kind }) =>
          ['array', 'string_array', 'symbol_array', 'hash'].includes(kind),
        );
        if (isList === true || (isText && call?.method === 'inspect'))
          context.reportIn(file, output, `This puts Ruby's notation of a value into "${name}".`);
      }
  },
});
