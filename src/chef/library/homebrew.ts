import { defineModule } from '../../ruby/core/define_class.ts';
import { RHash } from '../../ruby/value/hash.ts';
import { RObject } from '../../ruby/value/object.ts';
import { symbol } from '../../ruby/value/symbol.ts';
import { isInteger, truthy, type RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';

const FOLDERS = ['/opt/homebrew/bin', '/usr/local/bin', '/home/linuxbrew/.linuxbrew/bin'];

/** Chef::Mixin::Homebrew: who owns `brew`, and where it is. */
export const homebrew = defineModule({
  name: 'Chef::Mixin::Homebrew',
  includes: ['Chef::Mixin::ShellOut'],
  methods: {
    'find_homebrew_uid(user = nil)': (vm, self, user) => {
      if (truthy(user)) return isInteger(user) ? user : vm.call(vm.call(etc(vm), 'getpwnam', [user]), 'uid', []);
      return remembered(self, '@homebrew_owner_uid', () => vm.call(self, 'calculate_owner', []));
    },
    'find_homebrew_username(user = nil)': (vm, self, user) =>
      remembered(self, '@homebrew_owner_username', () =>
        vm.call(vm.call(etc(vm), 'getpwuid', [vm.call(self, 'find_homebrew_uid', [user])]), 'name', []),
      ),
    'homebrew_bin_path(path = nil)': (vm, self, path) => {
      if (truthy(path) && vm.truthyCall(vm.classAt('File'), 'exist?', [path])) return path;
      const options = new RHash();
      options.isKeywords = true;
      options.set(vm, symbol('prepend_path'), vm.array(FOLDERS.map((each) => vm.str(each))));
      const found = vm.call(vm.respondTo(self, 'which', true) ? self : vm.classAt('ChefUtils'), 'which', [vm.str('brew'), options]);
      if (truthy(found)) return found;
      return vm.raise('Chef::Exceptions::CannotDetermineHomebrewPath', 'Couldn\'t find the "brew" executable anywhere on the path.');
    },
  },
  privateMethods: {
    calculate_owner: (vm, self) => vm.call(vm.call(vm.classAt('File'), 'stat', [vm.call(self, 'homebrew_bin_path', [])]), 'uid', []),
  },
});

function etc(vm: Machine): RValue {
  return vm.constantAt('Etc') ?? null;
}

function remembered(self: RValue, name: string, make: () => RValue): RValue {
  if (!(self instanceof RObject)) return make();
  const known = self.ivar(name) ?? null;
  if (truthy(known)) return known;
  const made = make();
  self.setIvar(name, made);
  return made;
}
