import type { FileFacts } from '../../source/files.ts';
import { RFloat } from '../value/float.ts';
import { RObject } from '../value/object.ts';
import { RString } from '../value/string.ts';
import type { RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { defineClass, type NativeMethod } from './define_class.ts';
import { factsOrRaise } from './file/tree.ts';
import { pathOf } from './io/opening.ts';
import { refuse } from './refuse.ts';

/** A File::Stat. */
export class RStat extends RObject {
  facts: FileFacts = { kind: 'file', size: 0, mode: 0, modified: 0 };
}

/** What the host does not tell of a file. */
const unknown: Record<string, NativeMethod<RStat>> = Object.fromEntries(
  [
    'blksize',
    'blocks',
    'birthtime',
    'dev',
    'dev_major',
    'dev_minor',
    'ino',
    'nlink',
    'rdev',
    'rdev_major',
    'rdev_minor',
  ].map((name) => [name, (vm: Machine) => refuse(vm, `File::Stat#${name}`)]),
);

/** File::Stat: facts about a file; everything belongs to root, who may do anything. */
export const fileStat = defineClass<RStat>({
  name: 'File::Stat',
  superclass: 'Object',
  includes: ['Comparable'],
  allocate: (_vm, klass) => new RStat(klass),

  methods: {
    '<=>(other)': (vm, self, other: RValue) =>
      other instanceof RStat ? vm.compare(new RFloat(self.facts.modified), new RFloat(other.facts.modified)) : null,
    atime: (vm, self) => timeAt(vm, self.facts.modified),
    'blockdev?': () => false,
    'chardev?': () => false,
    ctime: (vm, self) => timeAt(vm, self.facts.modified),
    'directory?': (_vm, self) => self.facts.kind === 'directory',
    'executable?': (_vm, self) => (self.facts.mode & 0o111) !== 0,
    'executable_real?': (_vm, self) => (self.facts.mode & 0o111) !== 0,
    'file?': (_vm, self) => self.facts.kind === 'file',
    ftype: (_vm, self) => new RString(self.facts.kind),
    gid: () => 0,
    'grpowned?': () => true,
    inspect: (_vm, self) =>
      new RString(`#<File::Stat mode=0${modeBits(self.facts).toString(8)}, size=${self.facts.size}>`),
    mode: (_vm, self) => modeBits(self.facts),
    mtime: (vm, self) => timeAt(vm, self.facts.modified),
    'owned?': () => true,
    'pipe?': () => false,
    'readable?': () => true,
    'readable_real?': () => true,
    'setgid?': (_vm, self) => (self.facts.mode & 0o2000) !== 0,
    'setuid?': (_vm, self) => (self.facts.mode & 0o4000) !== 0,
    size: (_vm, self) => self.facts.size,
    'size?': (_vm, self) => self.facts.size || null,
    'socket?': () => false,
    'sticky?': (_vm, self) => (self.facts.mode & 0o1000) !== 0,
    'symlink?': () => false,
    uid: () => 0,
    'world_readable?': (_vm, self) => (self.facts.mode & 0o004 ? self.facts.mode & 0o777 : null),
    'world_writable?': (_vm, self) => (self.facts.mode & 0o002 ? self.facts.mode & 0o777 : null),
    'writable?': () => true,
    'writable_real?': () => true,
    'zero?': (_vm, self) => self.facts.size === 0,
    ...unknown,
  },

  privateMethods: {
    'initialize(path)': (vm, self, path: RValue) => {
      self.facts = factsOrRaise(vm, pathOf(vm, path), 'rb_file_s_stat');
    },
  },
});

function modeBits(facts: FileFacts): number {
  return (facts.kind === 'directory' ? 0o040000 : 0o100000) | facts.mode;
}

/** A Time of the machine's clock. */
export function timeAt(vm: Machine, milliseconds: number): RValue {
  return vm.send(vm.classAt('Time'), 'at', new RFloat(milliseconds / 1000));
}
