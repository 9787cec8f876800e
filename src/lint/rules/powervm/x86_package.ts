import type { Node } from '../../../ruby/syntax/node.ts';
import { defineRule } from '../../define_rule.ts';
import type { LintFile } from '../../lint_file.ts';
import { below, listOf, wordOf } from '../../literals.ts';
import { flagAt, hasPowervm, isForPowervm, isGuardedByPowervm, mayRunOnPowervm } from '../../powervm_path.ts';
import { pattern } from '../../resource_use.ts';

const X86 = /^(?:qemu-kvm(?:-.*)?|qemu-x86|kvm|kvm-pxe|seabios|vgabios|sgabios|ovmf|edk2-ovmf|ipxe-qemu|ipxe-roms-qemu|qemu|qemu-system|nova-compute-(?:kvm|qemu|libvirt)|libvirt|libvirt-(?:bin|daemon.*)|.*[-_](?:x86|x86[-_]64|i386|i686|amd64)(?:[-_].*)?|.*\.x86_64)$/; // prettier-ignore
const PACKAGES = new Set(['package', 'apt_package', 'yum_package', 'dnf_package', 'zypper_package']);

/** Forbids packages of x86 and of libvirt's hypervisors on PowerVM. */
export const x86Package = defineRule({
  name: 'powervm/x86_package',
  describe: "Forbids packages of x86 and of libvirt's hypervisors on PowerVM.",
  why: 'On PowerVM the hypervisor is firmware, and the processor is no x86: such packages are not there, or of no use.',

  bad: [
    { 'attributes/default.rb': "default['a']['powervm']['enable'] = false\n", 'recipes/powervm.rb': "package 'qemu-kvm'\n" },
    { 'attributes/default.rb': "default['a']['powervm']['enable'] = false\n", 'recipes/powervm.rb': "%w(git qemu-system-x86).each do |pkg|\n  package pkg\nend\n" },
    { 'attributes/default.rb': "default['a']['platform'] = { 'powervm_packages' => %w(nova-powervm seabios) }\ndefault['a']['powervm']['x'] = 1\n" },
    {
      'attributes/default.rb': "default['a']['powervm']['enable'] = false\n",
      'recipes/compute.rb': "packages = node['a'][\"#{node['a']['virt_type']}_compute_packages\"]\ninclude_recipe 'demo::powervm' if node['a']['powervm']['enable']\n",
      'recipes/powervm.rb': '',
    },
    {
      'attributes/default.rb': "default['a']['powervm']['enable'] = false\n",
      'recipes/compute.rb': "include_recipe 'demo::libvirt'\ninclude_recipe 'demo::powervm' if node['a']['powervm']['enable']\n",
      'recipes/powervm.rb': '',
      'recipes/libvirt.rb': '',
    },
  ],
  good: [
    {
      'attributes/default.rb': "default['a']['powervm']['enable'] = false\n",
      'recipes/compute.rb':
        "p = []\np += node['a'][\"#{node['a']['virt_type']}_compute_packages\"] unless node['a']['powervm']['enable']\nif node['a']['powervm']['enable']\n  include_recipe 'demo::powervm'\nelse\n  include_recipe 'demo::libvirt'\n  package 'qemu-kvm'\nend\n",
      'recipes/powervm.rb': "package 'nova-powervm'\npackage 'libvirt' do\n  action :remove\nend\n",
      'recipes/libvirt.rb': "package 'qemu-kvm'\n",
    },
  ],
  cookbook(context) {
    if (!hasPowervm(context.cookbook)) return;
    const report = (file: LintFile, node: Node): void =>
      context.reportIn(file, node, `${node.text.length < 60 ? node.text.replace(/^(?!["'])(.*)$/s, '"$1"') : 'This'} is not for PowerVM.`);
    for (const file of context.cookbook.filesOf('recipe')) {
      for (const resource of file.resources) {
        if (!PACKAGES.has(resource.type) || !isForPowervm(file, resource.node)) continue;
        if (resource.actions.some(({ name }) => /remove|purge|nothing/.test(name))) continue;
        const given = resource.get('package_name')?.value ?? resource.nameNode;
        for (const node of [...listOf(given), ...loopedOver(file, resource.node)]) if (X86.test(wordOf(node) ?? '')) report(file, node);
      }
      const isSwitching = file.calls.some(
        ({ method, args }) => method === 'include_recipe' && ((args[0] && pattern(args[0])) ?? '').endsWith('::powervm'),
      );
      if (!isSwitching || /^recipes\/.*powervm/.test(file.name)) continue;
      for (const call of file.calls)
        if (call.method === 'include_recipe' && call.args[0] && (pattern(call.args[0]) ?? '').endsWith('::libvirt') && mayRunOnPowervm(file, call.node))
          report(file, call.args[0]);
      for (const node of file.nodes) {
        if (node.kind !== 'element_reference') continue;
        const key = node.children.at(-1);
        const name = key && pattern(key);
        if (name === undefined || !/^(?:\*|kvm|qemu)_compute_packages$|^libvirt_packages$/.test(name)) continue;
        if (!mayRunOnPowervm(file, node) || isGuardedByPowervm(file.resourceAround(node)?.guards ?? [])) continue;
        context.reportIn(file, node, 'These packages are not for PowerVM, and nothing keeps them from it here.');
      }
    }
    for (const file of context.cookbook.filesOf('attributes'))
      for (const { kind, path, value, node } of file.attributes) {
        if (kind !== 'write' || !value) continue;
        const isOn = flagAt(file, node) === true || path.includes('powervm');
        const last = path.at(-1) ?? '';
        const lists = value.kind === 'hash' ? value.children.filter((pair) => isList(wordOf(pair.field('key')))).flatMap((pair) => pair.field('value') ?? []) : [];
        if (isList(last) || (isOn && /packages?$/.test(last))) lists.push(value);
        for (const each of lists.flatMap((list) => [...below(list)])) if (X86.test(wordOf(each) ?? '')) report(file, each);
      }
  },
});

function isList(key: string | undefined): boolean {
  return key !== undefined && /powervm.*_packages$/.test(key);
}

/** The elements of the literal list whose loop a resource stands in. */
function loopedOver(file: LintFile, node: Node): readonly Node[] {
  const block = file.enclosing(node, 'do_block', 'block');
  const loop = block && file.callAt(file.parent(block));
  return loop?.receiver && loop.method === 'each' ? listOf(loop.receiver) : [];
}
