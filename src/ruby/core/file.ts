import type { RHash } from '../value/hash.ts';
import { RIO } from '../value/io.ts';
import { RString } from '../value/string.ts';
import type { RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { type ClassDefinition, defineClass, defineModule } from './define_class.ts';
import { fileChanges } from './file/changes.ts';
import { FNM } from './file/fnmatch.ts';
import { fileNames } from './file/names.ts';
import { fileFacts, fileTests } from './file/tests.ts';
import { store } from './file/tree.ts';
import { timeAt } from './file_stat.ts';
import { factsAt, setMode } from './file/tree.ts';
import { modeOf, OPEN_FLAGS, openFile, pathOf } from './io/opening.ts';

/** File: files of the virtual host. */
export const file = defineClass<RIO>({
  name: 'File',
  superclass: 'IO',

  methods: {
    atime: (vm, self) => timeAt(vm, modified(vm, self)),
    'chmod(mode)': (vm, self, mode: RValue) => {
      setMode(vm, self.place as string, vm.toInt(mode) & 0o7777);
      return 0;
    },
    'chown(owner, group)': () => 0,
    ctime: (vm, self) => timeAt(vm, modified(vm, self)),
    // Nobody else is there to lock against.
    'flock(operation)': () => 0,
    lstat: (vm, self) => vm.send(vm.classAt('File::Stat'), 'new', new RString(self.place as string)),
    mtime: (vm, self) => timeAt(vm, modified(vm, self)),
    path: (_vm, self) => new RString(self.path as string),
    size: (vm, self) => factsAt(vm, self.place as string)?.size ?? self.length,
    'truncate(length)': (vm, self, length: RValue) => {
      const resized = new Uint8Array(vm.toInt(length));
      resized.set(self.bytes.subarray(0, Math.min(self.length, resized.length)));
      self.bytes = resized;
      self.length = resized.length;
      store(vm, self.place as string, resized);
      return 0;
    },
  },

  privateMethods: {
    'initialize(path, mode = nil, permissions = nil, **options)': (
      vm,
      self,
      path: RValue,
      mode: RValue,
      permissions: RValue,
      options: RHash,
    ) => openFile(vm, self, pathOf(vm, path), modeOf(vm, mode, options), permissions),
  },

  singletonMethods: { ...fileChanges, ...fileFacts, ...fileNames, ...fileTests },

  aliases: { to_path: 'path' },
  singletonAliases: { 'fnmatch?': 'fnmatch', unlink: 'delete' },

  constants: {
    ALT_SEPARATOR: () => null,
    PATH_SEPARATOR: () => new RString(':'),
    SEPARATOR: () => new RString('/'),
    Separator: () => new RString('/'),
  },
});

function modified(vm: Machine, self: RIO): number {
  return factsAt(vm, self.place as string)?.modified ?? vm.host.now();
}

/** File::Constants: flags, which IO and File have as their own. */
export const fileConstants: ClassDefinition = defineModule({
  name: 'File::Constants',
  constants: {
    ...Object.fromEntries(Object.entries(OPEN_FLAGS).map(([name, value]) => [name, () => value])),
    ...Object.fromEntries(Object.entries(FNM).map(([name, value]) => [`FNM_${name}`, () => value])),
    LOCK_EX: () => 2,
    LOCK_NB: () => 4,
    LOCK_SH: () => 1,
    LOCK_UN: () => 8,
    NULL: () => new RString('/dev/null'),
  },
  afterwards(vm, module) {
    vm.includeModule(vm.classAt('IO'), module);
  },
});

/** FileTest: File's questions, once more. */
export const fileTest: ClassDefinition = defineModule({
  name: 'FileTest',
  moduleFunctions: fileTests,
});
