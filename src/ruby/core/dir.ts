import { RArray } from '../value/array.ts';
import { arrayOfTexts, type RHash } from '../value/hash.ts';
import { RObject } from '../value/object.ts';
import type { RProc } from '../value/proc.ts';
import { RString } from '../value/string.ts';
import type { RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { defineClass } from './define_class.ts';
import { raiseErrno } from './exception/system_call_error.ts';
import { glob } from './file/glob.ts';
import { homeOf } from './file/names.ts';
import {
  absolutePath,
  changeFolder,
  currentFolder,
  factsAt,
  factsOrRaise,
  makeFolder,
  namesAt,
  remove,
} from './file/tree.ts';
import { pathOf } from './io/opening.ts';
import { addRawMethods } from './raw_method.ts';
import { refuse } from './refuse.ts';

class RDir extends RObject {
  path = '';
  names: readonly string[] = [];
  position = 0;
  closed = false;
}

/** Dir: folders of the virtual host. */
export const dir = defineClass<RDir>({
  name: 'Dir',
  superclass: 'Object',
  includes: ['Enumerable'],
  allocate: (_vm, klass) => new RDir(klass),

  methods: {
    children: (vm, self) => arrayOfTexts(children(checkOpen(vm, self).names)),
    close: (_vm, self) => {
      self.closed = true;
    },
    'each(&block)': (vm, self, block: RProc | null) => {
      if (!block) return vm.enumFor(self, 'each');
      for (; self.position < checkOpen(vm, self).names.length;)
        vm.yield(block, new RString(self.names[self.position++] as string));
      return self;
    },
    'each_child(&block)': (vm, self, block: RProc | null) => {
      if (!block) return vm.enumFor(self, 'each_child');
      for (const name of children(checkOpen(vm, self).names)) vm.yield(block, new RString(name));
      return self;
    },
    fileno: (vm) => refuse(vm, 'Dir#fileno'),
    inspect: (vm, self) => new RString(`#<${vm.className(self)}:${self.path}>`),
    path: (_vm, self) => new RString(self.path),
    pos: (_vm, self) => self.position,
    'pos=(position)': (vm, self, position: RValue) => {
      self.position = vm.toInt(position);
      return position;
    },
    read: (vm, self) => {
      const name = checkOpen(vm, self).names[self.position];
      if (name === undefined) return null;
      self.position += 1;
      return new RString(name);
    },
    rewind: (_vm, self) => {
      self.position = 0;
      return self;
    },
  },

  privateMethods: {
    'initialize(path, **options)': (vm, self, path: RValue) => {
      self.path = pathOf(vm, path);
      self.names = entries(vm, self.path);
    },
  },

  singletonMethods: {
    '[](*patterns, base: nil, sort: true)': (vm, _self, patterns: RValue[], base: RValue) =>
      arrayOfTexts(
        globAll(
          vm,
          patterns.flatMap((each) => (each instanceof RArray ? each.items : [each])),
          0,
          base,
        ),
      ),
    'chdir(path = absent, &block)': (vm, _self, path: RValue | undefined, block: RProc | null) =>
      chdir(vm, path, block),
    'children(path, **options)': (vm, _self, path: RValue) => arrayOfTexts(children(entries(vm, pathOf(vm, path)))),
    'chroot(path)': (vm) => refuse(vm, 'Dir.chroot'),
    'each_child(path, **options, &block)': (vm, self, path: RValue, _options: RHash, block: RProc | null) => {
      if (!block) return vm.enumFor(self, 'each_child', [path]);
      for (const name of children(entries(vm, pathOf(vm, path)))) vm.yield(block, new RString(name));
      return null;
    },
    'empty?(path)': (vm, _self, path: RValue) => {
      const place = absolutePath(vm, pathOf(vm, path));
      const facts = factsOrRaise(vm, pathOf(vm, path), 'rb_dir_s_empty_p');
      return facts.kind === 'directory' && namesAt(vm, place).length === 0;
    },
    'entries(path, **options)': (vm, _self, path: RValue) => arrayOfTexts(entries(vm, pathOf(vm, path))),
    'exist?(path)': (vm, _self, path: RValue) => factsAt(vm, absolutePath(vm, pathOf(vm, path)))?.kind === 'directory',
    'foreach(path, **options, &block)': (vm, self, path: RValue, _options: RHash, block: RProc | null) => {
      if (!block) return vm.enumFor(self, 'foreach', [path]);
      for (const name of entries(vm, pathOf(vm, path))) vm.yield(block, new RString(name));
      return null;
    },
    'glob(patterns, flags = 0, flags: nil, base: nil, sort: true, &block)': (
      vm,
      _self,
      patterns: RValue,
      positional: RValue,
      flags: RValue,
      base: RValue,
      _sort: RValue,
      block: RProc | null,
    ) => {
      const given = patterns instanceof RArray ? patterns.items : [patterns];
      const found = globAll(vm, given, vm.toInt(flags ?? positional), base);
      if (!block) return arrayOfTexts(found);
      for (const path of found) vm.yield(block, new RString(path));
      return null;
    },
    'home(user = nil)': (vm, _self, user: RValue) => new RString(homeOf(vm, user === null ? '' : vm.toStr(user))),
    'mkdir(path, mode = nil)': (vm, _self, path: RValue, mode: RValue) => {
      const text = pathOf(vm, path);
      const place = absolutePath(vm, text);
      if (factsAt(vm, place)) raiseErrno(vm, 'EEXIST', text, 'dir_s_mkdir');
      const above = factsAt(vm, place.slice(0, place.lastIndexOf('/')) || '/');
      if (!above) raiseErrno(vm, 'ENOENT', text, 'dir_s_mkdir');
      if (above.kind !== 'directory') raiseErrno(vm, 'ENOTDIR', text, 'dir_s_mkdir');
      makeFolder(vm, place, mode === null ? undefined : vm.toInt(mode) & ~0o022);
      return 0;
    },
    pwd: (vm) => new RString(currentFolder(vm)),
    'rmdir(path)': (vm, _self, path: RValue) => {
      const text = pathOf(vm, path);
      const place = absolutePath(vm, text);
      const facts = factsOrRaise(vm, text, 'dir_s_rmdir');
      if (facts.kind !== 'directory') raiseErrno(vm, 'ENOTDIR', text, 'dir_s_rmdir');
      if (namesAt(vm, place).length > 0) raiseErrno(vm, 'ENOTEMPTY', text, 'dir_s_rmdir');
      remove(vm, place);
      return 0;
    },
  },

  aliases: { to_path: 'path', tell: 'pos' },
  singletonAliases: { delete: 'rmdir', 'exists?': 'exist?', getwd: 'pwd', unlink: 'rmdir' },

  afterwards(vm, klass) {
    addRawMethods(vm, vm.singletonClass(klass), {
      open: (_vm, self, args, block) => {
        const made = vm.call(self, 'new', args) as RDir;
        if (!block) return made;
        try {
          return vm.yield(block, made);
        } finally {
          made.closed = true;
        }
      },
    });
  },
});

function checkOpen(vm: Machine, self: RDir): RDir {
  if (self.closed) vm.raise('IOError', 'closed directory');
  return self;
}

function entries(vm: Machine, path: string): string[] {
  const facts = factsOrRaise(vm, path, 'dir_initialize');
  if (facts.kind !== 'directory') raiseErrno(vm, 'ENOTDIR', path, 'dir_initialize');
  return ['.', '..', ...namesAt(vm, absolutePath(vm, path))];
}

function children(names: readonly string[]): string[] {
  return names.filter((name) => name !== '.' && name !== '..');
}

function globAll(vm: Machine, patterns: readonly RValue[], flags: number, base: RValue): string[] {
  const from = base === null ? undefined : pathOf(vm, base);
  return patterns.flatMap((pattern) => {
    const text = pathOf(vm, pattern);
    return glob(vm, text, flags, from === '' ? undefined : from);
  });
}

function chdir(vm: Machine, path: RValue | undefined, block: RProc | null): RValue {
  const text = path === undefined ? homeOf(vm, '') : pathOf(vm, path);
  const facts = factsOrRaise(vm, text, 'dir_s_chdir');
  if (facts.kind !== 'directory') raiseErrno(vm, 'ENOTDIR', text, 'dir_s_chdir');
  const before = currentFolder(vm);
  changeFolder(vm, absolutePath(vm, text));
  if (!block) return 0;
  try {
    return vm.yield(block, new RString(text));
  } finally {
    changeFolder(vm, before);
  }
}
