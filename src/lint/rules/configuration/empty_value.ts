import { defineRule } from '../../define_rule.ts';
import { driverSection, hasDefault } from '../../driver_options.ts';
import { expressionOf, iniTemplates, isConditionOn } from '../../ini_template.ts';
import { stringOf } from '../../literals.ts';
import { valuesIn } from '../../conf_attributes.ts';

/** Forbids empty values: they hide an option's default. */
export const emptyValue = defineRule({
  name: 'configuration/empty_value',
  describe: "Forbids empty values: they hide an option's default.",
  why: 'An option that is written without a value is set to an empty text. Leave the line out to have the default.',

  bad: [
    { 'templates/default/nova.conf.erb': '[powervm]\ndisk_driver=\n' },
    {
      'templates/default/nova.conf.erb': "[DEFAULT]\nworkers=<%= node['a']['workers'] %>\n",
      'attributes/default.rb': "default['a']['workers'] = nil\n",
    },
    {
      'templates/default/nova.conf.erb': "[powervm]\n<% powervm = node['a']['powervm'] -%>\ndisk_driver=<%= powervm['disk_driver'] %>\n",
      'attributes/default.rb': "default['a']['powervm']['disk_driver'] = ''\n",
    },
  ],
  good: [
    {
      'templates/default/nova.conf.erb':
        "[DEFAULT]\n<% if node['a']['workers'] -%>\nworkers=<%= node['a']['workers'] %>\n<% end -%>\nx=<%= node['a']['x'] %>\ny=<%= node['a']['y'] %>\n[ml2]\nflat_networks=<%= node['a']['flat'] %>\n",
      'attributes/default.rb':
        "default['a']['workers'] = nil\ndefault['a']['x'] = nil\nif node['b']\n  default['a']['x'] = 1\nend\ndefault['a']['flat'] = ''\n",
    },
  ],
  cookbook(context) {
    for (const { file, options } of iniTemplates(context.cookbook))
      for (const line of options) {
        const section = driverSection(line.section);
        const isKnown = section !== undefined && hasDefault(section, line.name);
        const message = `"${line.name}" is set to nothing, which hides its default.`;
        if (line.value === '' && isKnown) context.reportIn(file, line, message);
        const code = line.output && expressionOf(file, line.output);
        const values = code && valuesIn(context.cookbook, file, code);
        if (!values?.every((value) => value.kind === 'nil' || (isKnown && stringOf(value) === ''))) continue;
        // Behind a condition it may have been seen to that there is a value: that of PowerVM says nothing of it.
        if (line.around.every((each) => isConditionOn([each], /^(?:@?powervm|.*'powervm'.*'enable'.*)$/))) context.reportIn(file, line, message);
      }
  },
});
