import { didYouMean, editDistance } from '../../../source/suggest.ts';
import { confAttributes } from '../../conf_attributes.ts';
import { defineRule } from '../../define_rule.ts';
import { type DriverSection, driverSection, FOREIGN_AGENT, namesOf, optionOf } from '../../driver_options.ts';
import { iniTemplates, isConditionOn } from '../../ini_template.ts';

/** Forbids options in the sections of the PowerVM drivers that no release of them has. */
export const unknownOption = defineRule({
  name: 'configuration/unknown_option',
  describe: 'Forbids options in the sections of the PowerVM drivers that no release of them has.',
  why: 'oslo.config passes over what is not registered: the setting has no effect, and nobody is told.',

  severity: 'error',
  bad: [
    { 'templates/default/nova.conf.erb': '[powervm]\nproc_unit_factor=0.1\n' },
    { 'templates/default/ml2_conf.ini.erb': '[AGENT]\nheal_and_optimise_interval = 5\n' },
    { 'templates/default/ml2_conf.ini.erb': '<% if @powervm -%>\n[AGENT]\nvlan_cleanup = True\n<% end -%>\n' },
    { 'attributes/default.rb': "default['openstack']['compute']['conf']['powervm']['disk_drivers'] = 'ssp'\n" },
  ],
  good: [
    {
      'templates/default/nova.conf.erb':
        '[DEFAULT]\nx=1\n[powervm]\nproc_units_factor=0.1\nfabric_A_port_wwpns=1\n<% @all.each do |name| -%>\n<%= name %>=1\nfabric_<%= name %>_port_wwpns=1\n<% end -%>\n',
      'templates/default/ml2_conf.ini.erb': '[agent]\ntunnel_types = gre\nsomething = 1\n',
      'attributes/default.rb': "default['openstack']['compute']['conf']['libvirt']['disk_drivers'] = 'ssp'\n",
    },
  ],
  cookbook(context) {
    const message = (section: DriverSection, name: string): string =>
      `No release of the PowerVM driver has "${name}" in [${section === 'agent' ? 'AGENT' : section}]. ${didYouMean(name, namesOf(section)) ?? ''}`.trim();
    for (const { file, options } of iniTemplates(context.cookbook))
      for (const line of options) {
        const section = driverSection(line.section);
        if (!section || !isUnknown(section, line.name, isConditionOn(line.around, /powervm/i))) continue;
        context.reportIn(file, line, message(section, line.name));
      }
    for (const { file, section: given, name, key } of confAttributes(context.cookbook)) {
      const section = driverSection(given);
      if (section && isUnknown(section, name, false)) context.reportIn(file, key, message(section, name));
    }
  },
});

/** [AGENT] is shared with other agents: there only what is nearly an option of PowerVM's is a mistake. */
function isUnknown(section: DriverSection, name: string, isForPowervm: boolean): boolean {
  if (optionOf(section, name)) return false;
  if (section === 'powervm') return true;
  if (FOREIGN_AGENT.has(name)) return false;
  return isForPowervm || namesOf(section).some((known) => editDistance(name, known) <= 2 && name.length > 6);
}
