import { defineClass, type ClassDefinition } from '../../ruby/core/define_class.ts';
import { noMethod } from '../../ruby/machine/exceptions.ts';
import type { RValue } from '../../ruby/value/value.ts';

/** Chef's own provider classes below Chef::Provider, with what they descend from: recipes name them, none of them acts. */
const PROVIDERS =
  'Batch<WindowsScript CookbookFile<File Cron::Aix<Cron::Unix Cron::Unix<Cron Cron Directory<File DscResource DscScript Execute File Git Group ' +
  'Group::Groupadd<Group Group::Aix<Group::Groupadd Group::Dscl<Group Group::Gpasswd<Group::Groupadd Group::Groupmod<Group Group::Pw<Group ' +
  'Group::Solaris<Group::Groupadd Group::Usermod<Group::Groupadd Group::Windows<Group HttpRequest Ifconfig Ifconfig::Aix<Ifconfig ' +
  'Ifconfig::Debian<Ifconfig Ifconfig::Redhat<Ifconfig Launchd Link Mount Mount::Mount<Mount Mount::Aix<Mount::Mount Mount::Linux<Mount::Mount ' +
  'Mount::Solaris<Mount Mount::Windows<Mount Noop Package Package::Apt<Package Package::Bff<Package Package::Cab<Package ' +
  'Package::Chocolatey<Package Package::Dnf<Package Package::Dpkg<Package Package::Homebrew<Package Package::Ips<Package ' +
  'Package::Macports<Package Package::Msu<Package Package::Openbsd<Package Package::Pacman<Package Package::Paludis<Package ' +
  'Package::Portage<Package Package::Powershell<Package Package::Rpm<Package Package::Rubygems<Package Package::SmartOS<Package ' +
  'Package::Snap<Package Package::Solaris<Package Package::Windows<Package Package::Yum<Package Package::Zypper<Package ' +
  'PowershellScript<WindowsScript RegistryKey RemoteDirectory<Directory RemoteFile<File Route RubyBlock Script<Execute Service ' +
  'Service::Simple<Service Service::Init<Service::Simple Service::Aix<Service Service::AixInit<Service::Init Service::Arch<Service::Init ' +
  'Service::Debian<Service::Init Service::Freebsd<Service::Init Service::Gentoo<Service::Init Service::Insserv<Service::Init ' +
  'Service::Invokercd<Service::Init Service::Macosx<Service::Simple Service::Openbsd<Service::Init Service::Redhat<Service::Init ' +
  'Service::Solaris<Service Service::Systemd<Service::Simple Service::Upstart<Service::Simple Service::Windows<Service Subversion SystemdUnit ' +
  'Template<File User User::Aix<User User::Dscl<User User::Linux<User User::MacUser<User User::Pw<User User::Solaris<User User::Windows<User ' +
  'User::Useradd<User WhyrunSafeRubyBlock<RubyBlock WindowsScript<Script YumRepository ZypperRepository Deploy Deploy::Revision<Deploy ' +
  'Deploy::Timestamped<Deploy AptRepository AptUpdate Env Breakpoint';

/** Definitions in an order in which every superclass and outer class comes first. */
const named: readonly ClassDefinition[] = order(PROVIDERS.split(' ').map((entry) => entry.split('<') as [string, string?])).map(([name, above]) =>
  defineClass({ name: `Chef::Provider::${name}`, superclass: above === undefined ? 'Chef::Provider' : `Chef::Provider::${above}` }),
);

/** Chef's own provider classes; the one that does nothing does so for every action. */
export const providerClasses: readonly ClassDefinition[] = [
  ...named,
  {
    name: 'Chef::Provider::Noop',
    superclass: 'Chef::Provider',
    methods: {
      load_current_resource: () => null,
      'method_missing(name, *args)': (vm, self, name, args: RValue[]) =>
        vm.toName(name).startsWith('action_') ? null : noMethod(vm, self, vm.toName(name), vm.missingStyle, args),
      'respond_to_missing?(name, include_private = false)': (vm, _self, name) => vm.toName(name).startsWith('action_'),
    },
  },
];

function order(entries: readonly [string, string?][]): [string, string?][] {
  const byName = new Map(entries.map((entry) => [entry[0], entry]));
  const ordered = new Map<string, [string, string?]>();
  const add = (name: string): void => {
    const entry = byName.get(name);
    if (!entry || ordered.has(name)) return;
    if (name.includes('::')) add(name.replace(/::[^:]*$/, ''));
    if (entry[1] !== undefined) add(entry[1]);
    ordered.set(name, entry);
  };
  for (const [name] of entries) add(name);
  return [...ordered.values()];
}
