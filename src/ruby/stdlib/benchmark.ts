import { RFloat } from '../value/float.ts';
import type { RProc } from '../value/proc.ts';
import type { Machine } from '../machine/machine.ts';
import { defineModule, installClass } from '../core/define_class.ts';
import { refuse } from '../core/refuse.ts';

/** benchmark: real time by the host's clock; processor times are refused. */
export function benchmark(vm: Machine): void {
  installClass(vm, benchmarkModule);
}

const benchmarkModule = defineModule({
  name: 'Benchmark',
  moduleFunctions: {
    'bm(*args)': (vm) => refuse(vm, 'Benchmark.bm'),
    'bmbm(*args)': (vm) => refuse(vm, 'Benchmark.bmbm'),
    'measure(label = nil)': (vm) => refuse(vm, 'Benchmark.measure'),
    'realtime(&block)': (vm, _self, block: RProc | null) => {
      const start = vm.host.now();
      vm.yield(block);
      return new RFloat((vm.host.now() - start) / 1000);
    },
  },
});
