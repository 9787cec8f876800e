import { RHash } from '../value/hash.ts';
import { RString } from '../value/string.ts';
import type { Machine } from '../machine/machine.ts';
import { defineModule, installClass } from '../core/define_class.ts';

/** rbconfig: what cookbooks look at, as a Ruby of Chef's on Linux has it. */
export function rbconfig(vm: Machine): void {
  installClass(vm, rbconfigModule);
}

const CONFIG: Readonly<Record<string, string>> = {
  MAJOR: '3',
  MINOR: '1',
  TEENY: '7',
  PATCHLEVEL: '261',
  RUBY_INSTALL_NAME: 'ruby',
  RUBY_PROGRAM_VERSION: '3.1.7',
  ruby_install_name: 'ruby',
  ruby_version: '3.1.0',
  EXEEXT: '',
  arch: 'x86_64-linux',
  bindir: '/opt/chef/embedded/bin',
  build_os: 'linux',
  host: 'x86_64-pc-linux-gnu',
  host_cpu: 'x86_64',
  host_os: 'linux',
  prefix: '/opt/chef/embedded',
  sysconfdir: '/opt/chef/embedded/etc',
  target_cpu: 'x86_64',
  target_os: 'linux',
};

const rbconfigModule = defineModule({
  name: 'RbConfig',
  singletonMethods: {
    ruby: () => new RString('/opt/chef/embedded/bin/ruby'),
  },
  constants: {
    CONFIG: () => {
      const config = new RHash();
      for (const [name, value] of Object.entries(CONFIG)) config.setText(name, new RString(value));
      return config;
    },
  },
});
