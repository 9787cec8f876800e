import { defineRule } from '../../define_rule.ts';
import { listOf, wordOf } from '../../literals.ts';
import { pattern } from '../../resource_use.ts';
import { flagAt, hasPowervm, isForPowervm, mayRunOnPowervm } from '../../powervm_path.ts';

/** Forbids Open vSwitch on compute nodes of PowerVM. */
export const openvswitchOnCompute = defineRule({
  name: 'powervm/openvswitch_on_compute',
  describe: 'Forbids Open vSwitch on compute nodes of PowerVM.',
  why: 'There the SEA agent connects the ports: the agent of Open vSwitch would fail to start, or claim the same ports.',

  bad: [
    {
      'attributes/default.rb': "default['a']['powervm']['enable'] = false\n",
      'recipes/powervm.rb': "include_recipe 'openstack-network::openvswitch'\n",
    },
    {
      'attributes/default.rb': "default['openstack']['compute']['powervm']['enable'] = false\n",
      'recipes/compute.rb': "include_recipe 'openstack-network::openvswitch'\n",
    },
    {
      'attributes/default.rb':
        "default['openstack']['compute']['powervm']['enable'] = false\ndefault['openstack']['compute']['network']['plugins'] = ['openvswitch']\n",
      'recipes/network.rb':
        "node['openstack']['compute']['network']['plugins'].each do |plugin|\n  include_recipe \"openstack-network::#{plugin}\"\nend\n",
    },
    {
      'attributes/default.rb':
        "default['openstack']['compute']['powervm']['enable'] = false\nif node['openstack']['compute']['powervm']['enable']\n  default['openstack']['compute']['network']['plugins'] = %w(openvswitch powervm)\nend\n",
    },
  ],
  good: [
    {
      'attributes/default.rb':
        "default['openstack']['compute']['powervm']['enable'] = false\ndefault['openstack']['compute']['network']['plugins'] = ['openvswitch']\nif node['openstack']['compute']['powervm']['enable']\n  default['openstack']['compute']['network']['plugins'] = ['powervm']\nend\n",
      'recipes/network.rb':
        "node['openstack']['compute']['network']['plugins'].each do |plugin|\n  include_recipe \"openstack-network::#{plugin}\"\nend\n",
      'recipes/compute.rb':
        "include_recipe 'openstack-network::openvswitch' unless node['openstack']['compute']['powervm']['enable']\n",
    },
    { 'recipes/compute.rb': "include_recipe 'openstack-network::openvswitch'\n" },
  ],
  cookbook(context) {
    const { cookbook } = context;
    if (!hasPowervm(cookbook)) return;
    const attributes = cookbook.filesOf('attributes');
    const writes = attributes.flatMap((file) => file.attributes.filter(({ kind }) => kind === 'write').map((use) => ({ file, use })));
    const isCompute = writes.some(({ use }) => use.path.join('/').includes('compute/powervm/enable'));
    for (const file of cookbook.filesOf('recipe'))
      for (const call of file.calls) {
        if (call.receiver || call.method !== 'include_recipe' || !call.args[0]) continue;
        if (!/::(?:ml2_)?openvswitch(?:_agent)?$/.test(pattern(call.args[0]) ?? '')) continue;
        if (isForPowervm(file, call.node) || (isCompute && mayRunOnPowervm(file, call.node)))
          context.reportIn(file, call.node, 'This brings Open vSwitch to compute nodes of PowerVM.');
      }
    const plugins = writes.filter(({ use }) => use.path.slice(-3).join('/') === 'compute/network/plugins');
    const isNamed = ({ use }: (typeof plugins)[number]): boolean => listOf(use.value).some((each) => wordOf(each) === 'openvswitch');
    for (const each of plugins)
      if (flagAt(each.file, each.use.node) === true && isNamed(each))
        context.reportIn(each.file, each.use.node, 'This brings Open vSwitch to compute nodes of PowerVM.');
    const isReplaced = plugins.some(({ file, use }) => flagAt(file, use.node) === true) || plugins.length > 1;
    const isIncluded = cookbook.filesOf('recipe').some(
      (file) =>
        !/powervm/i.test(file.source.text) &&
        file.calls.some(({ method, args }) => method === 'include_recipe' && args[0] !== undefined && pattern(args[0]) === 'openstack-network::*'),
    );
    const [only] = plugins;
    if (isCompute && !isReplaced && isIncluded && only && isNamed(only) && flagAt(only.file, only.use.node) === undefined)
      context.reportIn(only.file, only.use.node, 'Nothing replaces Open vSwitch by the agent of PowerVM when PowerVM is enabled.');
  },
});
