import { forgetMachines } from './compile/inline_cache.ts';
import { nodeCompilers } from './compile/nodes/index.ts';
import { createTextCompiler } from './compile/compile_text.ts';
import { Counters } from './compile/counters.ts';
import { coreClasses } from './core/index.ts';
import { installClass } from './core/define_class.ts';
import { setCounting } from './machine/counting.ts';
import type { Host } from './machine/host.ts';
import { provideLibraries } from './machine/loader.ts';
import { type Budgets, Machine } from './machine/machine.ts';
import { stdlib } from './stdlib/index.ts';

const compileText = createTextCompiler(nodeCompilers);

/** Counters of what files reach. Machines that use them have code of their own; that of others does not count. */
export function createCounters(wants: (path: string) => boolean): Counters {
  return new Counters(wants, (counters) => createTextCompiler(nodeCompilers, counters));
}

/** A Ruby: a machine with its core classes and the libraries that `require` can load; with counters, what it reaches is counted. */
export function createRuby(host: Host, budgets?: Budgets, counters?: Counters): Machine {
  const vm = new Machine(host, counters?.compile ?? compileText, budgets);
  if (counters) setCounting(vm, counters);
  for (const definition of coreClasses) installClass(vm, definition);
  provideLibraries(vm, stdlib);
  return vm;
}

/** Lets go of a machine that has done its work: compiled code, which outlives it, forgets it. */
export function releaseRuby(): void {
  forgetMachines();
}
