import { RArray } from '../value/array.ts';
import type { RProc } from '../value/proc.ts';
import { RString } from '../value/string.ts';
import type { RValue } from '../value/value.ts';
import { ThrowSignal } from '../machine/control_flow.ts';
import type { Machine } from '../machine/machine.ts';
import { defineModule, installClass } from '../core/define_class.ts';
import { raiseErrno } from '../core/exception/system_call_error.ts';
import { absolutePath, factsAt, namesAt } from '../core/file/tree.ts';
import { pathOf } from '../core/io/opening.ts';

/** find */
export function find(vm: Machine): void {
  installClass(vm, findModule);
}

/** What `Find.prune` throws. */
const PRUNE = {};

const findModule = defineModule({
  name: 'Find',
  moduleFunctions: {
    'find(*paths, **options, &block)': (vm, self, paths: RValue[], _options, block: RProc | null) => {
      if (!block) return vm.enumFor(self, 'find', paths);
      for (const path of paths.flatMap((each) => (each instanceof RArray ? each.items : [each]))) {
        const text = pathOf(vm, path);
        if (!factsAt(vm, absolutePath(vm, text))) raiseErrno(vm, 'ENOENT', text);
        visit(vm, text, block);
      }
      return null;
    },
    prune: () => {
      throw new ThrowSignal(PRUNE, null);
    },
  },
});

function visit(vm: Machine, path: string, block: RProc): void {
  const { frame } = vm;
  try {
    vm.yield(block, new RString(path));
  } catch (signal) {
    if (!(signal instanceof ThrowSignal) || signal.token !== PRUNE) throw signal;
    vm.frame = frame;
    return;
  }
  const place = absolutePath(vm, path);
  if (factsAt(vm, place)?.kind !== 'directory') return;
  for (const name of namesAt(vm, place)) visit(vm, `${path.replace(/\/+$/, '')}/${name}`, block);
}
