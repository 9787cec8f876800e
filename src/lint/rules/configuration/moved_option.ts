import { confAttributes } from '../../conf_attributes.ts';
import { defineRule } from '../../define_rule.ts';
import { driverSection, isGone, optionOf } from '../../driver_options.ts';
import { iniTemplates } from '../../ini_template.ts';

/** Forbids options that the PowerVM drivers renamed or gave up. */
export const movedOption = defineRule({
  name: 'configuration/moved_option',
  describe: 'Forbids options that the PowerVM drivers renamed or gave up.',

  bad: [
    { 'templates/default/ml2_conf.ini.erb': '[AGENT]\npvid_update_timeout = 300\n' },
    { 'templates/default/nova.conf.erb': '[powervm]\npvm_host_mtms=x\n' },
    { 'attributes/default.rb': "default['openstack']['compute']['conf']['powervm']['pvm_vswitch_for_ovs'] = 'x'\n" },
  ],
  good: [{ 'templates/default/ml2_conf.ini.erb': '[AGENT]\npvid_update_loops = 180\npolling_interval = 2\n' }],
  cookbook(context) {
    const problem = (given: string, name: string): string | undefined => {
      const section = driverSection(given);
      const option = section && optionOf(section, name);
      if (!section || !option || !isGone(option, section)) return undefined;
      return option.renamedTo === undefined
        ? `The PowerVM driver gave up "${name}".`
        : `"${name}" has become "${option.renamedTo}".`;
    };
    for (const { file, options } of iniTemplates(context.cookbook))
      for (const line of options) {
        const message = problem(line.section, line.name);
        if (message !== undefined) context.reportIn(file, line, message);
      }
    for (const { file, section, name, key } of confAttributes(context.cookbook)) {
      const message = problem(section, name);
      if (message !== undefined) context.reportIn(file, key, message);
    }
  },
});
