import type { RClass } from '../value/class.ts';
import { RString } from '../value/string.ts';
import { symbol } from '../value/symbol.ts';
import type { RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { defineModule, installClass } from '../core/define_class.ts';
import { refuse } from '../core/refuse.ts';

/** etc: the only user and group that every system has is root; others are refused. */
export function etc(vm: Machine): void {
  installClass(vm, etcModule);
  for (const [name, members] of Object.entries(STRUCTS)) {
    const struct = vm.call(vm.classAt('Struct'), 'new', members.map(symbol)) as RClass;
    vm.nameModule(struct, name, vm.classAt('Etc'));
  }
}

const STRUCTS: Readonly<Record<string, readonly string[]>> = {
  Group: ['name', 'passwd', 'gid', 'mem'],
  Passwd: ['name', 'passwd', 'uid', 'gid', 'gecos', 'dir', 'shell'],
};

const etcModule = defineModule({
  name: 'Etc',
  singletonMethods: {
    endgrent: () => null,
    endpwent: () => null,
    getgrent: (vm) => refuse(vm, 'Etc.getgrent'),
    'getgrgid(id = 0)': (vm, _self, id: RValue) => (id === 0 ? root(vm, 'Group') : refuse(vm, 'Etc.getgrgid')),
    'getgrnam(name)': (vm, _self, name: RValue) => (isRoot(name) ? root(vm, 'Group') : refuse(vm, 'Etc.getgrnam')),
    getlogin: () => new RString('root'),
    getpwent: (vm) => refuse(vm, 'Etc.getpwent'),
    'getpwnam(name)': (vm, _self, name: RValue) => (isRoot(name) ? root(vm, 'Passwd') : refuse(vm, 'Etc.getpwnam')),
    'getpwuid(id = 0)': (vm, _self, id: RValue) => (id === 0 ? root(vm, 'Passwd') : refuse(vm, 'Etc.getpwuid')),
    'group(*args)': (vm) => refuse(vm, 'Etc.group'),
    nprocessors: (vm) => refuse(vm, 'Etc.nprocessors'),
    'passwd(*args)': (vm) => refuse(vm, 'Etc.passwd'),
    sysconfdir: () => new RString('/etc'),
    systmpdir: () => new RString('/tmp'),
    uname: (vm) => refuse(vm, 'Etc.uname'),
  },
});

function isRoot(name: RValue): boolean {
  return name instanceof RString && name.text === 'root';
}

function root(vm: Machine, kind: 'Passwd' | 'Group'): RValue {
  const texts = (list: readonly (string | number)[]) =>
    list.map((each) => (typeof each === 'string' ? new RString(each) : each));
  const fields =
    kind === 'Group'
      ? [...texts(['root', 'x', 0]), vm.array([])]
      : texts(['root', 'x', 0, 0, 'root', '/root', '/bin/bash']);
  return vm.call(vm.classAt(`Etc::${kind}`), 'new', fields);
}
