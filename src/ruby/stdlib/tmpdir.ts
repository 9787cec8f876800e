import { RArray } from '../value/array.ts';
import type { RProc } from '../value/proc.ts';
import { RString } from '../value/string.ts';
import type { RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { defineClass, installClass } from '../core/define_class.ts';
import { factsAt, makeFolder, remove } from '../core/file/tree.ts';
import { PID } from '../core/process.ts';

/** tmpdir */
export function tmpdir(vm: Machine): void {
  installClass(vm, dirPart);
}

const dirPart = defineClass({
  name: 'Dir',
  singletonMethods: {
    'mktmpdir(prefix = nil, folder = nil, **options, &block)': (
      vm,
      _self,
      prefix: RValue,
      folder: RValue,
      _options,
      block: RProc | null,
    ) => {
      const path = temporaryName(vm, prefix ?? new RString('d'), folder);
      makeFolder(vm, path, 0o700);
      const made = new RString(path);
      if (!block) return made;
      try {
        return vm.yield(block, new RString(path));
      } finally {
        if (factsAt(vm, path)) remove(vm, path);
      }
    },
    tmpdir: (vm) => new RString(temporaryFolder(vm)),
  },
});

function temporaryFolder(vm: Machine): string {
  for (const name of ['TMPDIR', 'TMP', 'TEMP']) {
    const path = vm.host.env.get(name);
    if (path !== undefined && factsAt(vm, path)?.kind === 'directory') return path;
  }
  return '/tmp';
}

/** A path at which nothing is yet: prefix and suffix around the day, the process and chance. */
export function temporaryName(vm: Machine, given: RValue, folder: RValue): string {
  const [prefix, suffix] = given instanceof RArray ? given.items.map((part) => vm.toStr(part)) : [vm.toStr(given), ''];
  const above = folder === null ? temporaryFolder(vm) : vm.toStr(folder);
  const day = new Date(vm.host.now()).toISOString().slice(0, 10).replaceAll('-', '');
  for (;;) {
    const chance = Math.floor(vm.host.random() * 0x100000000).toString(36);
    const path = `${above}/${prefix}${day}-${PID}-${chance}${suffix ?? ''}`;
    if (!factsAt(vm, path)) return path;
  }
}
