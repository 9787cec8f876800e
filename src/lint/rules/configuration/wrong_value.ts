import { confAttributes, literalText } from '../../conf_attributes.ts';
import { defineRule } from '../../define_rule.ts';
import { driverSection, wrongValue as problemOf } from '../../driver_options.ts';
import { iniTemplates } from '../../ini_template.ts';

/** Forbids values that the PowerVM drivers' options cannot have. */
export const wrongValue = defineRule({
  name: 'configuration/wrong_value',
  describe: "Forbids values that the PowerVM drivers' options cannot have.",

  severity: 'error',
  bad: [
    { 'templates/default/nova.conf.erb': '[powervm]\nuncapped_proc_weight=300\n' },
    { 'templates/default/nova.conf.erb': '[powervm]\ndisk_driver=local\n' },
    { 'templates/default/ml2_conf.ini.erb': '[AGENT]\nheal_and_optimize_interval = 5m\n' },
    { 'attributes/default.rb': "default['openstack']['compute']['powervm']['proc_units_factor'] = 'half'\n" },
    { 'attributes/default.rb': "default['openstack']['compute']['conf']['powervm']['fc_attach_strategy'] = 'nvip'\n" },
    { 'attributes/default.rb': "default['openstack']['network']['powervm']['agent']['automated_powervm_vlan_cleanup'] = 'maybe'\n" },
  ],
  good: [
    {
      'templates/default/nova.conf.erb': '[powervm]\nuncapped_proc_weight=128\ndisk_driver=<%= @driver %>\nproc_units_factor=0.1\n',
      'attributes/default.rb':
        "default['openstack']['compute']['powervm']['proc_units_factor'] = '0.5'\ndefault['openstack']['compute']['powervm']['disk_driver'] = nil\ndefault['openstack']['compute']['powervm']['fabrics'] = ['A']\ndefault['openstack']['compute']['conf']['libvirt']['disk_driver'] = 'x'\n",
    },
  ],
  cookbook(context) {
    for (const { file, options } of iniTemplates(context.cookbook))
      for (const { section: given, name, value, ...span } of options) {
        const section = driverSection(given);
        const wrong = section && value !== undefined ? problemOf(section, name, value) : undefined;
        if (wrong !== undefined) context.reportIn(file, span, `"${name}" ${wrong}.`);
      }
    for (const { file, section: given, name, value } of confAttributes(context.cookbook)) {
      const section = driverSection(given);
      const text = literalText(value);
      const wrong = section && text !== undefined ? problemOf(section, name, text) : undefined;
      if (wrong !== undefined) context.reportIn(file, value, `"${name}" ${wrong}.`);
    }
    for (const file of context.cookbook.filesOf('attributes', 'recipe'))
      for (const { kind, path, value } of file.attributes) {
        const at = path.lastIndexOf('powervm');
        if (kind !== 'write' || at < 1 || path[at - 1] === 'conf' || path.includes('conf')) continue;
        const isAgent = path[at + 1] === 'agent';
        const name = path[at + (isAgent ? 2 : 1)];
        const text = literalText(value);
        if (name === undefined || text === undefined || path.length !== at + (isAgent ? 3 : 2)) continue;
        const wrong = problemOf(isAgent ? 'agent' : 'powervm', name, text);
        if (wrong !== undefined && value) context.reportIn(file, value, `"${name}" ${wrong}.`);
      }
  },
});
