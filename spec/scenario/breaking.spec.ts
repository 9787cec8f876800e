import { expect } from 'chai';
import { fixtureScenarios, fixtureText, fixtureWorld, problemsOf } from '../support/fixture_scenarios.ts';

interface Breakage {
  /** What is broken. */
  readonly name: string;
  /** In which file of the fixtures' cookbooks. */
  readonly file: string;
  readonly from: string | RegExp;
  readonly to: string;
  /** The scenario that must notice: file and title. */
  readonly scenario: readonly [file: string, title: string];
  /** What it must say. */
  readonly says: RegExp;
  /** A place that it must show. */
  readonly shows?: RegExp;
}

const COMPUTE = 'cookbooks/openstack-compute/scenarios/powervm.yml';
const NETWORK = 'cookbooks/openstack-network/scenarios/powervm.yml';
const TELEMETRY = 'cookbooks/openstack-telemetry/scenarios/powervm.yml';
const MATRIX = 'openstack-chef-repo/scenarios/powervm_matrix.yml';
const OVERRIDES = 'openstack-chef-repo/scenarios/powervm_overrides.yml';
const SWITCH = 'openstack-chef-repo/scenarios/powervm_switch.yml';
const ENVIRONMENTS = 'openstack-chef-repo/scenarios/environments.yml';

const SOURCE = 'enabled (source) on ubuntu:14.04';
const PACKAGES = 'enabled (packages) on redhat:7.1';
const DISABLED = 'disabled on ubuntu:14.04';

const breakages: readonly Breakage[] = [
  // Recipes.
  {
    name: 'the recipe is not included',
    file: 'openstack-compute/recipes/compute.rb',
    from: "  include_recipe 'openstack-compute::powervm'",
    to: '  nil',
    scenario: [COMPUTE, SOURCE],
    says: /^Expected recipe openstack-compute::powervm to be included\./,
  },
  {
    name: 'libvirt is included in any case',
    file: 'openstack-compute/recipes/compute.rb',
    from: /else\n(?=  include_recipe 'openstack-compute::libvirt')/,
    to: 'end\nif true\n',
    scenario: [MATRIX, 'compute node (source) on redhat:7.1'],
    says: /^Expected recipe openstack-compute::libvirt to be absent\. openstack-compute::compute includes openstack-compute::libvirt\./,
    shows: /recipes\/libvirt\.rb/,
  },
  {
    name: 'the network is left to Open vSwitch',
    file: 'openstack-compute/attributes/default.rb',
    from: "default['openstack']['compute']['network']['plugins'] = ['powervm']",
    to: "default['openstack']['compute']['network']['plugins'] = ['openvswitch']",
    scenario: [MATRIX, 'compute node (packages) on ubuntu:14.04'],
    says: /^Expected recipe openstack-network::openvswitch to be absent\./,
  },
  // Resources: there or not, actions, properties, order, number, recipe.
  {
    name: "KVM's packages are installed on PowerVM too",
    file: 'openstack-compute/recipes/compute.rb',
    from: '_compute_packages"] unless powervm',
    to: '_compute_packages"]',
    scenario: [COMPUTE, SOURCE],
    says: /^Expected no package\[\/libvirt\|kvm\|qemu\/\]\./,
    shows: /package\[nova-compute-kvm\] is declared here/,
  },
  {
    name: 'the group is gone',
    file: 'openstack-compute/recipes/powervm.rb',
    from: "group powervm['group'] do",
    to: "group 'powervm' do",
    scenario: [COMPUTE, SOURCE],
    says: /^Expected group\[pvm_admin\], found none\./,
  },
  {
    name: 'a group of three is forgotten',
    file: 'openstack-telemetry/recipes/powervm.rb',
    from: "group powervm['group'] do",
    to: "group 'ceilometer_admin' do",
    scenario: [MATRIX, 'all in one (source) on ubuntu:14.04'],
    says: /^Expected group\[pvm_admin\] 3 times, found 2\./,
  },
  {
    name: 'members of the group are put out',
    file: 'openstack-compute/recipes/powervm.rb',
    from: '  append true',
    to: '  append false',
    scenario: [COMPUTE, SOURCE],
    says: /^Expected another value of append of group\[pvm_admin\]\.\n  - expected true\n  \+ found    false$/,
    shows: /openstack-compute\/recipes\/powervm\.rb/,
  },
  {
    name: 'another member',
    file: 'openstack-telemetry/recipes/powervm.rb',
    from: "members [node['openstack']['telemetry']['user']]",
    to: "members ['nova']",
    scenario: [TELEMETRY, 'enabled (packages) on ubuntu:14.04'],
    says: /^Expected another value of members of group\[pvm_admin\]\.\n  - expected \["ceilometer"\]\n  \+ found    \["nova"\]$/,
  },
  {
    name: 'git does something else',
    file: 'openstack-compute/recipes/powervm.rb',
    from: 'action :sync',
    to: 'action :checkout',
    scenario: [COMPUTE, SOURCE],
    says: /^Expected other actions of git\[\/var\/chef\/cache\/pypowervm\]\.\n  - expected sync\n  \+ found    checkout$/,
  },
  {
    name: 'the driver is installed in every run',
    file: 'openstack-compute/recipes/powervm.rb',
    from: /action :nothing\n(?=      notifies)/,
    to: 'action :run\n',
    scenario: [COMPUTE, SOURCE],
    says: /^Expected other actions of bash\[install nova-powervm\]\.\n  - expected none\n  \+ found    run$/,
  },
  {
    name: 'the driver is installed before its library',
    file: 'openstack-compute/recipes/powervm.rb',
    from: "{ 'pypowervm' => powervm['pypowervm'], 'nova-powervm' => powervm['source'] }",
    to: "{ 'nova-powervm' => powervm['source'], 'pypowervm' => powervm['pypowervm'] }",
    scenario: [COMPUTE, SOURCE],
    says: /^Expected git\[\/var\/chef\/cache\/nova-powervm\] after git\[\/var\/chef\/cache\/pypowervm\], found it before\./,
  },
  {
    name: 'another repository',
    file: 'openstack-compute/recipes/powervm.rb',
    from: "baseurl repo['repository_url']",
    to: "baseurl 'http://elsewhere.example.org'",
    scenario: [COMPUTE, 'enabled (a repository) on redhat:7.1'],
    says: /^Expected another value of baseurl of yum_repository\[nova-powervm\]\./,
  },
  {
    name: 'the agent is started where there are no instances',
    file: 'openstack-network/recipes/powervm.rb',
    from: /action \[:enable, :start\]\n    only_if .*\n/,
    to: 'action [:enable, :start]\n',
    scenario: [MATRIX, 'controller (packages) on ubuntu:14.04'],
    says: /^Expected other actions of service\[neutron-powervm-sea-agent\]\.\n  - expected none\n  \+ found    enable, start$/,
  },
  {
    name: 'the agent is never started',
    file: 'openstack-network/recipes/powervm.rb',
    from: /action \[:enable, :start\]\n    only_if .*\n/,
    to: "action [:enable, :start]\n  only_if { node['recipes'].include?('none') }\n",
    scenario: [MATRIX, 'compute node (source) on redhat:7.1'],
    says: /^Expected other actions of service\[neutron-powervm-sea-agent\]\.\n  - expected enable, start\n  \+ found    none$/,
  },
  {
    name: 'a revision that nobody can set',
    file: 'openstack-compute/recipes/powervm.rb',
    from: "revision origin['revision']",
    to: "revision 'master'",
    scenario: [COMPUTE, 'revisions of the drivers on ubuntu:14.04'],
    says: /^Expected another value of revision of git\[\/var\/chef\/cache\/nova-powervm\]\./,
  },
  {
    name: "another service's name",
    file: 'openstack-compute/attributes/default.rb',
    from: "'compute_compute_service' => 'openstack-nova-compute'",
    to: "'compute_compute_service' => 'nova-compute'",
    scenario: [COMPUTE, PACKAGES],
    says: /^Expected another value of service_name of service\[nova-compute\]\./,
  },
  {
    name: 'the packages are declared by another recipe',
    file: 'openstack-compute/recipes/compute.rb',
    from: '\nif powervm\n',
    to: "\npackage('nova-powervm') { action :upgrade }\nif powervm\n",
    scenario: [COMPUTE, SOURCE],
    says: /^Expected no package\[nova-powervm\]\./,
  },
  // Notifications.
  {
    name: 'the group restarts nothing',
    file: 'openstack-compute/recipes/powervm.rb',
    from: /(?<=action :create\n)  notifies :restart.*\n/,
    to: '',
    scenario: [COMPUTE, SOURCE],
    says: /^Expected group\[pvm_admin\] to notify service\[nova-compute\]\.\n  - expected restart delayed\n  \+ found    nothing$/,
  },
  {
    name: 'a restart too early',
    file: 'openstack-compute/recipes/powervm.rb',
    from: /(?<=action :upgrade\n      notifies :restart, 'service\[nova-compute\]', ):delayed/,
    to: ':immediately',
    scenario: [COMPUTE, PACKAGES],
    says: /^Expected package\[nova-powervm\] to notify service\[nova-compute\]\.\n  - expected restart delayed\n  \+ found    restart immediately$/,
  },
  {
    name: 'an installation too late',
    file: 'openstack-telemetry/recipes/powervm.rb',
    from: ', :immediately',
    to: ', :delayed',
    scenario: [MATRIX, 'compute node (source) on ubuntu:14.04'],
    says: /^Expected git\[\/var\/chef\/cache\/ceilometer-powervm\] to notify bash\[install ceilometer-powervm\]\./,
  },
  {
    name: 'a subscription is gone',
    file: 'openstack-network/recipes/powervm.rb',
    from: "    subscribes :restart, 'template[/etc/neutron/plugins/ml2/ml2_conf.ini]', :delayed\n",
    to: '',
    scenario: [MATRIX, 'compute node (packages) on redhat:7.1'],
    says: /^Expected template\[\/etc\/neutron\/plugins\/ml2\/ml2_conf\.ini\] to notify service\[neutron-powervm-sea-agent\]\./,
  },
  {
    name: 'systemd is not told',
    file: 'openstack-network/recipes/powervm.rb',
    from: /      notifies :run, 'execute\[reload systemd.*\n/,
    to: '',
    scenario: [MATRIX, 'compute node (source) on redhat:7.1'],
    says: /to notify execute\[reload systemd for the SEA agent\]\./,
  },
  // Attributes: values and levels.
  {
    name: 'PowerVM is on by default',
    file: 'openstack-compute/attributes/default.rb',
    from: "['powervm']['enable'] = false",
    to: "['powervm']['enable'] = true",
    scenario: [COMPUTE, DISABLED],
    says: /^Expected another value of openstack\.compute\.driver\.\n  - expected "libvirt\.LibvirtDriver", at level default\n  \+ found    "nova_powervm/,
    shows: /At level default, openstack\.compute\.driver was "libvirt\.LibvirtDriver" before\./,
  },
  {
    name: 'a value is set at too high a level',
    file: 'openstack-compute/attributes/default.rb',
    from: "  default['openstack']['compute']['driver'] = node",
    to: "  override['openstack']['compute']['driver'] = node",
    scenario: [COMPUTE, SOURCE],
    says: /^Expected another level to win for openstack\.compute\.driver\.\n  - expected default\n  \+ found    override$/,
    shows: /At level default, openstack\.compute\.driver is "libvirt\.LibvirtDriver", and loses\./,
  },
  ...(
    [
      ["['compute']['driver'] = node", 'compute', 'environment default', 'openstack.compute.driver'],
      [
        "['network']['ml2']['mechanism_drivers'] =\n    node",
        'network',
        'role default',
        'openstack.network.ml2.mechanism_drivers',
      ],
      [
        "['telemetry']['hypervisor_inspector'] = 'powervm'\nend\n",
        'telemetry',
        'normal',
        'openstack.telemetry.hypervisor_inspector',
      ],
    ] as const
  ).map(([text, cookbook, level, attribute]): Breakage => ({
    name: `a user's ${attribute} at level ${level} loses`,
    file: `openstack-${cookbook}/attributes/default.rb`,
    from: `  default['openstack']${text}`,
    to: `  override['openstack']${text}`,
    scenario: [OVERRIDES, `mine (${level}) on ubuntu:14.04`],
    says: new RegExp(`^Expected another (value of|level to win for) ${attribute.replaceAll('.', '\\.')}`),
    shows: /powervm_overrides\.yml/,
  })),
  ...(
    [
      ['instance_name_template', "['compute']['instance_name_template'] = '%(", 'environment default', 'compute'],
      ['force_config_drive', "['compute']['config']['force_config_drive'] = 'True'", 'role default', 'compute'],
      ['flat_injected', "['compute']['config']['flat_injected'] = true", 'force default', 'compute'],
      ['use_ipv6', "['compute']['network']['use_ipv6'] = true", 'normal', 'compute'],
      ['compute_monitors', "['compute']['config']['compute_monitors'] =\n    [Openstack", 'override', 'compute'],
      ['type_drivers', "['network']['ml2']['type_drivers'] = 'vlan'", 'role override', 'network'],
      ['tenant_network_types', "['network']['ml2']['tenant_network_types'] = 'vlan'", 'force override', 'network'],
      ['network_vlan_ranges', "['network']['ml2']['network_vlan_ranges'] = 'default", 'normal', 'network'],
    ] as const
  ).map(([option, text, level, cookbook]): Breakage => ({
    name: `a user's ${option} at level ${level} is not asked for`,
    file: `openstack-${cookbook}/attributes/default.rb`,
    from: `  default['openstack']${text}`,
    to: `  force_override['openstack']${text}`,
    scenario: [OVERRIDES, `mine (${level}) on ubuntu:14.04`],
    says: new RegExp(`^Expected another value of (\\S*\\.)?${option}(\\.| in)`),
    ...(option === 'use_ipv6' && { shows: /nova\.conf\.erb/ }),
  })),
  // Rendered files: options, sections, schemas, lines.
  {
    name: '[powervm] is written in any case',
    file: 'openstack-compute/templates/default/nova.conf.erb',
    from: /<% if @powervm -%>\n<%   powervm/,
    to: '<% if true -%>\n<%   powervm',
    scenario: [COMPUTE, DISABLED],
    says: /^Expected no section \[powervm\] in \/etc\/nova\/nova\.conf\./,
  },
  {
    name: 'a word about PowerVM when it is off',
    file: 'openstack-compute/templates/default/nova.conf.erb',
    from: '# Hypervisor\n',
    to: '# Hypervisor, or PowerVM\n',
    scenario: [COMPUTE, DISABLED],
    says: /^Expected no line \/powervm\/i in \/etc\/nova\/nova\.conf\./,
  },
  {
    name: "an option's name is misspelled",
    file: 'openstack-compute/templates/default/nova.conf.erb',
    from: 'proc_units_factor=',
    to: 'proc_unit_factor=',
    scenario: [COMPUTE, SOURCE],
    says: /^Expected another value of proc_units_factor in \[powervm\] of \/etc\/nova\/nova\.conf\.\n  - expected 0\.1\n  \+ found    nothing, but proc_unit_factor$/,
  },
  {
    name: "an option's name is misspelled, and only the schema knows",
    file: 'openstack-compute/templates/default/nova.conf.erb',
    from: '# Partitions\n',
    to: '# Partitions\nprocessor_units=1\n',
    scenario: [COMPUTE, SOURCE],
    says: /^Expected \[powervm\] of \/etc\/nova\/nova\.conf to fit powervm\/nova\/liberty\. processor_units, line \d+: Unknown key "processor_units"/,
  },
  {
    name: 'the section has another name',
    file: 'openstack-compute/templates/default/nova.conf.erb',
    from: '\n[powervm]\n',
    to: '\n[power_vm]\n',
    scenario: [COMPUTE, SOURCE],
    says: /\n  \+ found    no section \[powervm\]$/,
  },
  {
    name: 'an option is in another section',
    file: 'openstack-compute/templates/default/nova.conf.erb',
    from: "\n[powervm]\n# Partitions\nproc_units_factor=<%= powervm['proc_units_factor'] %>",
    to: "proc_units_factor=<%= powervm['proc_units_factor'] %>\n\n[powervm]",
    scenario: [COMPUTE, SOURCE],
    says: /^Expected another value of proc_units_factor in \[powervm\] of \/etc\/nova\/nova\.conf\./,
  },
  {
    name: 'an option is there twice',
    file: 'openstack-compute/templates/default/nova.conf.erb',
    from: /(?=disk_driver=)/,
    to: 'disk_driver=ssp\n',
    scenario: [COMPUTE, SOURCE],
    says: /^Expected another value of disk_driver in \[powervm\] of \/etc\/nova\/nova\.conf\. It is set 2 times: lines \d+, \d+\.\n  - expected "localdisk"\n  \+ found    "ssp", "localdisk"$/,
  },
  {
    name: 'a multi-valued option has one more',
    file: 'openstack-compute/templates/default/nova.conf.erb',
    from: /(?=compute_monitors=)/,
    to: 'compute_available_monitors=another\n',
    scenario: [COMPUTE, SOURCE],
    says: /^Expected another value of compute_available_monitors/,
  },
  {
    name: "NPIV's options are written in any case",
    file: 'openstack-compute/templates/default/nova.conf.erb',
    from: "if powervm['fc_attach_strategy'] == 'npiv'",
    to: 'if true',
    scenario: [COMPUTE, SOURCE],
    says: /^Expected no fabrics in \[powervm\] of \/etc\/nova\/nova\.conf\./,
    shows: /nova\.conf\.erb/,
  },
  {
    name: "NPIV's ports are forgotten",
    file: 'openstack-compute/templates/default/nova.conf.erb',
    from: /fabric_<%= fabric %>_port_wwpns=.*\n/,
    to: '',
    scenario: [COMPUTE, 'NPIV on redhat:7.1'],
    says: /Expected at least one fabric_<name>_port_wwpns: NPIV needs the ports of a fabric\./,
  },
  {
    name: 'the volume group is forgotten',
    file: 'openstack-compute/templates/default/nova.conf.erb',
    from: '%w(volume_group_name volume_group_vios_name cluster_name)',
    to: '%w(volume_group_vios_name)',
    scenario: [COMPUTE, 'disks (local disk) on ubuntu:14.04'],
    says: /^Expected another value of volume_group_name in \[powervm\]/,
  },
  {
    name: 'the cluster is forgotten',
    file: 'openstack-compute/templates/default/nova.conf.erb',
    from: '%w(volume_group_name volume_group_vios_name cluster_name)',
    to: '%w(volume_group_name)',
    scenario: [COMPUTE, 'disks (shared storage pool) on ubuntu:14.04'],
    says: /^Expected another value of cluster_name in \[powervm\]/,
  },
  {
    name: 'the file cannot be read',
    file: 'openstack-compute/templates/default/nova.conf.erb',
    from: '# Partitions\n',
    to: '  partitions\n',
    scenario: [COMPUTE, SOURCE],
    says: /^Expected \/etc\/nova\/nova\.conf to be what oslo\.config reads, line \d+: Expected no indentation/,
  },
  {
    name: "rootwrap's filters are written in any case",
    file: 'openstack-compute/recipes/nova-common.rb',
    from: "['rootwrap']['filters_path'] if powervm)",
    to: "['rootwrap']['filters_path'])",
    scenario: [SWITCH, 'off (with all else set) on redhat:7.1'],
    says: /^Expected the same as in "never mentioned on redhat:7\.1"\. .*rootwrap\.conf/s,
  },
  {
    name: "rootwrap's filters are never written",
    file: 'openstack-compute/recipes/nova-common.rb',
    from: "['rootwrap']['filters_path'] if powervm)",
    to: "['rootwrap']['filters_path'] if false)",
    scenario: [COMPUTE, 'rootwrap filters on ubuntu:14.04'],
    says: /^Expected another value of filters_path in \[DEFAULT\] of \/etc\/nova\/rootwrap\.conf\./,
  },
  {
    name: "the SEA agent's section is misspelled",
    file: 'openstack-network/templates/default/plugins/ml2/ml2_conf.ini.erb',
    from: '[AGENT]',
    to: '[AGENTS]',
    scenario: [MATRIX, 'compute node (source) on redhat:7.1'],
    says: /^Expected \[AGENT\]|^Expected another value of exception_interval in \[AGENT\]/,
  },
  {
    name: "Open vSwitch's options stay",
    file: 'openstack-network/recipes/ml2_core_plugin.rb',
    from: "platform_family?('debian') && (!powervm || mechanism_drivers.include?('openvswitch'))",
    to: "platform_family?('debian')",
    scenario: [MATRIX, 'compute node (packages) on ubuntu:14.04'],
    says: /^Expected no section \[OVS\] in \/etc\/neutron\/plugins\/ml2\/ml2_conf\.ini\./,
  },
  {
    name: 'both agents have a section',
    file: 'openstack-network/templates/default/plugins/openvswitch/agent.ini.erb',
    from: '<% if @powervm -%>',
    to: '<% if false -%>',
    scenario: [NETWORK, 'beside Open vSwitch on ubuntu:14.04'],
    says: /^Expected another value of polling_interval in \[AGENT\] .*It is set 2 times/,
  },
  {
    name: 'distributed routers take over',
    file: 'openstack-network/recipes/ml2_core_plugin.rb',
    from: ' && !mechanism_drivers.include?(powervm_driver)',
    to: '',
    scenario: [NETWORK, 'distributed routers choose their own drivers, but not against PowerVM (on) on ubuntu:14.04'],
    says: /^Expected another value of mechanism_drivers in \[ml2\]/,
  },
  {
    name: "the inspector's name is wrong",
    file: 'openstack-telemetry/attributes/default.rb',
    from: "['hypervisor_inspector'] = 'powervm'\nend",
    to: "['hypervisor_inspector'] = 'pvm'\nend",
    scenario: [TELEMETRY, 'enabled (source) on redhat:7.1'],
    says: /^Expected \[DEFAULT\] of \/etc\/ceilometer\/ceilometer\.conf to fit powervm\/telemetry\/liberty\. hypervisor_inspector, line \d+: Expected "powervm", found "pvm"\./,
    shows: /ceilometer\.conf\.erb/,
  },
  {
    name: "a driver's name is not known",
    file: 'openstack-telemetry/attributes/default.rb',
    from: "'powervm_ext.driver.PowerVMDriver'",
    to: "'x'",
    scenario: [TELEMETRY, "the driver's names (Train) on ubuntu:14.04"],
    says: /^Expected another value of hypervisor_inspector in \[DEFAULT\]/,
  },
  {
    name: 'a line is gone',
    file: 'openstack-network/templates/default/powervm-sea-agent.upstart.erb',
    from: 'setuid <%= @user %>\n',
    to: '',
    scenario: [MATRIX, 'compute node (source) on ubuntu:14.04'],
    says: /^Expected a line setuid neutron in \/etc\/init\/neutron-powervm-sea-agent\.conf\./,
  },
  {
    name: 'systemd on Ubuntu 14.04',
    file: 'openstack-network/recipes/powervm.rb',
    from: /upstart = .*/,
    to: 'upstart = false',
    scenario: [MATRIX, 'compute node (source) on ubuntu:14.04'],
    says: /^Expected a file \/etc\/init\/neutron-powervm-sea-agent\.conf, found none\./,
  },
  {
    name: 'an init file that the package brings',
    file: 'openstack-network/recipes/powervm.rb',
    from: "if powervm['install_method'] == 'source'\n  unless",
    to: 'if true\n  unless',
    scenario: [MATRIX, 'all in one (packages) on redhat:7.1'],
    says: /^Expected no file \/etc\/systemd\/system\/neutron-powervm-sea-agent\.service\./,
  },
  {
    name: 'nova-network gets a network service',
    file: 'openstack-network/recipes/server.rb',
    from: /return unless .*\n/,
    to: '',
    scenario: [ENVIRONMENTS, 'all in one with nova-network on ubuntu:14.04:ppc64le'],
    says: /^Expected no service\[neutron-server\]|^Expected no package\[/,
  },
  {
    name: 'an environment is not asked',
    file: 'openstack-compute/templates/default/nova.conf.erb',
    from: "<%= Array(powervm['fabrics']).join(',') %>",
    to: 'A',
    scenario: [ENVIRONMENTS, 'several nodes (compute node) on redhat:7.1:ppc64le'],
    says: /^Expected another value of fabrics in \[powervm\]/,
  },
  // The same as another scenario.
  {
    name: "'false' counts as true",
    file: 'openstack-common/libraries/powervm.rb',
    from: "flag.to_s.downcase == 'true'",
    to: 'flag ? true : false',
    scenario: [SWITCH, 'off (as text) on redhat:7.1'],
    says: /^Expected the same as in "never mentioned on redhat:7\.1"\. Recipe openstack-compute::powervm is included here only\.$/,
  },
  {
    name: 'only true counts as true',
    file: 'openstack-common/libraries/powervm.rb',
    from: "flag.to_s.downcase == 'true'",
    to: 'flag == true',
    scenario: [SWITCH, 'on at another level (as text) on redhat:7.1'],
    says: /^Expected the same as in "on on redhat:7\.1"\. Recipe openstack-compute::powervm is not included here\.$/,
  },
  {
    name: 'what is set for PowerVM is used without it',
    file: 'openstack-compute/templates/default/nova.conf.erb',
    from: 'compute_driver=<%=',
    to: "compute_driver=<%= node['openstack']['compute']['powervm']['disk_driver'] == 'ssp' ? 'x' : '' %><%=",
    scenario: [SWITCH, 'off (with all else set) on redhat:7.1'],
    says: /\/etc\/nova\/nova\.conf differs\.\n  - compute_driver=libvirt\.LibvirtDriver\n  \+ compute_driver=xlibvirt\.LibvirtDriver$/,
  },
  {
    name: 'a property differs when PowerVM is off',
    file: 'openstack-compute/recipes/nova-common.rb',
    from: /mode '0640'\n(?=  sensitive)/,
    to: "mode node['openstack']['compute']['powervm']['install_method'] == 'package' ? '0644' : '0640'\n",
    scenario: [SWITCH, 'off (with all else set) on redhat:7.1'],
    says: /template\[\/etc\/nova\/nova\.conf\]: mode differs\.\n  - expected "0640"\n  \+ found    "0644"$/,
  },
  // Errors and log lines.
  {
    name: 'anything is a way to install',
    file: 'openstack-common/libraries/powervm.rb',
    from: 'return if INSTALL_METHODS.include?(method)',
    to: 'return',
    scenario: [COMPUTE, 'mistakes (install method) on ubuntu:14.04'],
    says: /^Expected another error\.\n  - expected ArgumentError, .*\n  \+ found    none: the run ended well$/,
  },
  {
    name: 'the error does not tell the value',
    file: 'openstack-common/libraries/powervm.rb',
    from: '#{method.inspect}',
    to: 'that',
    scenario: [NETWORK, 'wrong install method on redhat:7.1'],
    says: /^Expected another error\./,
    shows: /libraries\/powervm\.rb/,
  },
  {
    name: "the error's class is another",
    file: 'openstack-common/libraries/powervm_options.rb',
    from: 'raise ArgumentError, "#{attribute} must be',
    to: 'raise "#{attribute} must be',
    scenario: [COMPUTE, 'mistakes (disk driver) on ubuntu:14.04'],
    says: /^Expected another error\.\n  - expected ArgumentError, .*\n  \+ found    RuntimeError: /,
  },
  {
    name: 'rootvg is accepted',
    file: 'openstack-common/libraries/powervm_options.rb',
    from: "powervm['volume_group_name'] == 'rootvg'",
    to: 'false',
    scenario: [COMPUTE, 'mistakes (rootvg) on ubuntu:14.04'],
    says: /^Expected another error\./,
  },
  {
    name: 'a recipe fails',
    file: 'openstack-compute/recipes/powervm.rb',
    from: "powervm = node['openstack']['compute']['powervm']",
    to: "powervm = node['openstack']['compute']['powervms']",
    scenario: [COMPUTE, SOURCE],
    says: /^Expected a run without an error, found NoMethodError: undefined method `\[\]' for nil:NilClass/,
    shows: /openstack-compute\/recipes\/powervm\.rb/,
  },
  {
    name: 'a template fails',
    file: 'openstack-compute/templates/default/nova.conf.erb',
    from: "powervm['proc_units_factor']",
    to: "powervm['proc_units_factor'].nonsense",
    scenario: [COMPUTE, SOURCE],
    says: /^Expected (a run without an error|template\[\/etc\/nova\/nova\.conf\] to be rendered), found .*nonsense/s,
  },
  {
    name: 'a guard that nobody answers',
    file: 'openstack-compute/recipes/powervm.rb',
    from: "group powervm['group'] do\n",
    to: "group powervm['group'] do\n  not_if 'getent group pvm_admin'\n",
    scenario: [COMPUTE, SOURCE],
    says: /^Expected a run without an error, found Chef::Exceptions::UnansweredCommand: .*getent group pvm_admin/,
  },
  {
    name: 'nobody is warned',
    file: 'openstack-network/recipes/powervm.rb',
    from: "unless node['openstack']['network']['ml2']['mechanism_drivers'].include?(powervm['mechanism_driver'])",
    to: 'if false',
    scenario: [NETWORK, 'wrong mechanism drivers on redhat:7.1'],
    says: /^Expected a log line .*, found none\./,
  },
  {
    name: 'a warning is no warning',
    file: 'openstack-compute/recipes/powervm.rb',
    from: 'Chef::Log.warn("openstack-compute::powervm does nothing',
    to: 'Chef::Log.info("openstack-compute::powervm does nothing',
    scenario: [COMPUTE, 'the recipe without the switch on ubuntu:14.04'],
    says: /^Expected a log line \/openstack-compute::powervm does nothing\/ at level warn, found info\./,
  },
  {
    name: 'a warning without reason',
    file: 'openstack-compute/recipes/powervm.rb',
    from: "powervm['fc_attach_strategy'] == 'npiv' && powervm['fabric_port_wwpns'].empty?",
    to: "powervm['fc_attach_strategy'] == 'npiv'",
    scenario: [COMPUTE, 'NPIV on redhat:7.1'],
    says: /^Expected no log line \/NPIV needs the ports\/\./,
  },
];

describe('A broken cookbook', () => {
  const files = new Map<string, ReturnType<typeof fixtureScenarios>>();
  for (const { name, file, from, to, scenario, says, shows } of breakages)
    it(`is noticed: ${name}`, () => {
      const path = `cookbooks/${file}`;
      const text = fixtureText(path);
      const broken = text.replace(from, to);
      expect(broken, 'nothing was broken').not.to.equal(text);
      const scenarios = files.get(scenario[0]) ?? fixtureScenarios(scenario[0]);
      files.set(scenario[0], scenarios);
      const problems = problemsOf(scenarios, scenario[1], fixtureWorld({ [path]: broken }));
      const found = problems.find(({ message }) => says.test(message));
      expect(found?.message, problems.map(({ message }) => message).join('\n')).to.match(says);
      expect(found?.path).to.match(/\/scenarios\/\w+\.yml$/);
      expect(found?.range?.start.line).to.be.above(1);
      if (shows)
        expect((found?.related ?? []).map((place) => `${place.path} ${place.message}`).join('\n')).to.match(shows);
    });
});
