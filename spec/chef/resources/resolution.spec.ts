import { expect } from 'chai';
import { CHEF_12, CHEF_18, type Generation } from '../../../src/chef/generation.ts';
import { ohai } from '../../../src/chef/platform/ohai.ts';
import type { NodeFacts } from '../../../src/chef/resource/node_map.ts';
import { resolveResource, resourceTable } from '../../../src/chef/resource/resource_table.ts';

function node(platform: string, version: string): NodeFacts {
  const facts = ohai(platform, version);
  return {
    os: String(facts['os']),
    platform: String(facts['platform']),
    platform_family: String(facts['platform_family']),
    platform_version: String(facts['platform_version']),
  };
}

function resolves(generation: Generation, name: string, expected: Record<string, string | undefined>): void {
  for (const [place, className] of Object.entries(expected)) {
    const [platform = '', version = ''] = place.split(' ');
    const found = resolveResource(name, node(platform, version), generation);
    expect(found, place).to.equal(className && `Chef::Resource::${className}`);
  }
}

describe('resolveResource', () => {
  it('finds the package class of each platform in Chef 18', () => {
    resolves(CHEF_18, 'package', {
      'ubuntu 18.04': 'AptPackage',
      'debian 11': 'AptPackage',
      'redhat 7.9': 'YumPackage',
      'redhat 8': 'DnfPackage',
      'centos 8': 'DnfPackage',
      'centos 6.10': 'YumPackage',
      'oracle 10': 'DnfPackage',
      'fedora 32': 'DnfPackage',
      'fedora 21': 'YumPackage',
      'amazon 2': 'YumPackage',
      'amazon 2018.03': 'YumPackage',
      'amazon 2023': 'YumPackage',
      'suse 15': 'ZypperPackage',
      'opensuse 15.2': 'ZypperPackage',
      'freebsd 12.1': 'FreebsdPackage',
      'mac_os_x 12': 'HomebrewPackage',
      'openbsd 6.2': 'OpenbsdPackage',
      'smartos 5.11': 'SmartosPackage',
      'solaris2 5.11': 'IpsPackage',
      'windows 2019': 'WindowsPackage',
      'arch 4.10.13-1-ARCH': 'Package',
      'aix 7.2': 'Package',
    });
  });

  it('finds the package class of each platform in Chef 12', () => {
    resolves(CHEF_12, 'package', {
      'ubuntu 14.04': 'AptPackage',
      'redhat 7.1': 'YumPackage',
      'redhat 8': 'DnfPackage',
      'fedora 21': 'YumPackage',
      'fedora 22': 'DnfPackage',
      'suse 11.3': 'ZypperPackage',
      'solaris2 5.10': 'SolarisPackage',
      'solaris2 5.11': 'IpsPackage',
      'amazon 2017.09': 'Package',
    });
  });

  it('finds service and user', () => {
    resolves(CHEF_18, 'service', {
      'ubuntu 18.04': 'Service',
      'windows 2019': 'WindowsService',
      'mac_os_x 12': 'MacosxService',
    });
    resolves(CHEF_18, 'user', {
      'ubuntu 18.04': 'User::LinuxUser',
      'aix 7.2': 'User::AixUser',
      'mac_os_x 12': 'User::MacUser',
      'windows 2019': 'User::WindowsUser',
      'freebsd 12.1': 'User::PwUser',
      'solaris2 5.11': 'User::SolarisUser',
      'openbsd 6.2': undefined,
    });
    resolves(CHEF_12, 'user', { 'mac_os_x 10.10': 'User::DsclUser' });
    resolves(CHEF_12, 'windows_package', { 'ubuntu 14.04': undefined, 'windows 2012': 'WindowsPackage' });
    resolves(CHEF_18, 'windows_package', { 'ubuntu 18.04': 'WindowsPackage' });
    resolves(CHEF_18, 'nonesuch', { 'ubuntu 18.04': undefined });
  });

  it('lets a cookbook provide a name again, but not one that Chef keeps', () => {
    const [ubuntu, mine] = [node('ubuntu', '18.04'), resourceTable(CHEF_18).base];
    const names = resourceTable(CHEF_18).names();
    for (const name of ['apt_package', 'hostname', 'sudo', 'package', 'service']) names.set(name, mine);
    expect(names.get('hostname', ubuntu)).to.equal(mine);
    expect(names.get('service', ubuntu)).to.equal(mine);
    expect(names.get('sudo', ubuntu)?.class).to.equal('Sudo');
    expect(names.get('package', ubuntu)?.class).to.equal('AptPackage');
    names.set('package', mine, { platform: 'ubuntu' });
    expect(names.get('package', ubuntu)).to.equal(mine);
    expect(resolveResource('hostname', ubuntu, CHEF_18)).to.equal('Chef::Resource::Hostname');
  });
});
