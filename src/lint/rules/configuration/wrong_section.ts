import { confAttributes } from '../../conf_attributes.ts';
import { defineRule } from '../../define_rule.ts';
import { ownSection } from '../../driver_options.ts';
import { iniTemplates } from '../../ini_template.ts';

/** Options of Nova, Neutron and Ceilometer by which PowerVM is chosen, with their sections. */
const CHOOSING: Readonly<Record<string, string>> = {
  compute_driver: 'DEFAULT',
  compute_monitors: 'DEFAULT',
  hypervisor_inspector: 'DEFAULT',
  mechanism_drivers: 'ml2',
};

/** Forbids options of PowerVM in sections where nobody reads them. */
export const wrongSection = defineRule({
  name: 'configuration/wrong_section',
  describe: 'Forbids options of PowerVM in sections where nobody reads them.',
  why: 'The drivers read [powervm] and [AGENT] since July 2015; elsewhere an option has no effect.',

  severity: 'error',
  bad: [
    { 'templates/default/nova.conf.erb': '[DEFAULT]\nproc_units_factor=0.1\n' },
    { 'templates/default/nova.conf.erb': '[npiv]\nports_per_fabric=1\n' },
    { 'templates/default/ml2_conf.ini.erb': '[ml2]\nheal_and_optimize_interval = 5\n' },
    { 'templates/default/ml2_conf.ini.erb': '[powervm]\nautomated_powervm_vlan_cleanup = True\n' },
    { 'attributes/default.rb': "default['openstack']['compute']['conf']['DEFAULT']['fc_attach_strategy'] = 'npiv'\n" },
    { 'templates/default/nova.conf.erb': '[powervm]\ncompute_driver=<%= @driver %>\n' },
  ],
  good: [
    {
      'templates/default/nova.conf.erb':
        '[DEFAULT]\ncompute_driver=x\n[powervm]\nproc_units_factor=0.1\n[vmware]\ncluster_name=a\n[agent]\npolling_interval=1\n[ovs]\npolling_interval=1\n',
    },
  ],
  cookbook(context) {
    const isWrong = (section: string, name: string): string | undefined => {
      const right = Object.hasOwn(CHOOSING, name) ? CHOOSING[name] : ownSection(name);
      return right !== undefined && right.toLowerCase() !== section.toLowerCase()
        ? `"${name}" is read from [${right}], not from [${section}].`
        : undefined;
    };
    for (const { file, options } of iniTemplates(context.cookbook))
      for (const line of options) {
        const message = isWrong(line.section, line.name);
        if (message !== undefined) context.reportIn(file, line, message);
      }
    for (const { file, section, name, key } of confAttributes(context.cookbook)) {
      const message = isWrong(section, name);
      if (message !== undefined) context.reportIn(file, key, message);
    }
  },
});
