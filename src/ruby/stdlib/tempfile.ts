import type { RHash } from '../value/hash.ts';
import type { RIO } from '../value/io.ts';
import type { RProc } from '../value/proc.ts';
import { RString } from '../value/string.ts';
import { truthy, type RValue } from '../value/value.ts';
import { requireFeature } from '../machine/loader.ts';
import type { Machine } from '../machine/machine.ts';
import { defineClass, installClass } from '../core/define_class.ts';
import { factsAt, remove, setMode } from '../core/file/tree.ts';
import { modeOf, openFile } from '../core/io/opening.ts';
import { addRawMethods } from '../core/raw_method.ts';
import { temporaryName } from './tmpdir.ts';

/** tempfile. Unlike MRI: a Tempfile is a File, instead of one that it stands for. */
export function tempfile(vm: Machine): void {
  requireFeature(vm, 'tmpdir');
  installClass(vm, tempfileClass);
}

const tempfileClass = defineClass<RIO>({
  name: 'Tempfile',
  superclass: 'File',

  methods: {
    'close!': (vm, self) => {
      self.closed = true;
      unlink(vm, self);
    },
    'close(unlink_now = false)': (vm, self, now: RValue) => {
      self.closed = true;
      if (truthy(now)) unlink(vm, self);
    },
    inspect: (vm, self) => new RString(`#<${vm.className(self)}:${self.path ?? ''}${self.closed ? ' (closed)' : ''}>`),
    length: (_vm, self) => self.length,
    open: (_vm, self) => {
      self.closed = false;
      self.position = 0;
      return self;
    },
    path: (_vm, self) => (self.path === null ? null : new RString(self.path)),
    unlink: (vm, self) => unlink(vm, self),
  },

  privateMethods: {
    'initialize(basename = "", folder = nil, **options)': (
      vm,
      self,
      basename: RValue,
      folder: RValue,
      options: RHash,
    ) => {
      const path = temporaryName(vm, basename, folder);
      const mode = modeOf(vm, null, options);
      openFile(vm, self, path, { ...mode, reads: true, writes: true, creates: true }, 0o600);
      setMode(vm, path, 0o600);
    },
  },

  singletonMethods: {
    'create(basename = "", folder = nil, **options, &block)': (
      vm,
      _self,
      basename: RValue,
      folder: RValue,
      _options: RHash,
      block: RProc | null,
    ) => {
      const path = temporaryName(vm, basename, folder);
      const file = vm.call(vm.classAt('File'), 'new', [new RString(path), new RString('w+'), 0o600]) as RIO;
      if (!block) return file;
      try {
        return vm.yield(block, file);
      } finally {
        file.closed = true;
        if (factsAt(vm, path)) remove(vm, path);
      }
    },
  },

  aliases: { delete: 'unlink', size: 'length' },

  afterwards(vm, klass) {
    addRawMethods(vm, vm.singletonClass(klass), {
      open: (_vm, self, args, block) => {
        const made = vm.call(self, 'new', args) as RIO;
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

function unlink(vm: Machine, self: RIO): void {
  if (self.place !== null && factsAt(vm, self.place)) remove(vm, self.place);
  self.place = null;
  self.path = null;
}
