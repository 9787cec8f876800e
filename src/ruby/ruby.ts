import { forgetMachines } from './compile/inline_cache.ts';
import { nodeCompilers } from './compile/nodes/index.ts';
import { createTextCompiler } from './compile/compile_text.ts';
import { coreClasses } from './core/index.ts';
import { installClass } from './core/define_class.ts';
import type { Host } from './machine/host.ts';
import { provideLibraries } from './machine/loader.ts';
import { type Budgets, Machine } from './machine/machine.ts';
import { stdlib } from './stdlib/index.ts';

const compileText = createTextCompiler(nodeCompilers);

/** A Ruby: a machine with its core classes and the libraries that `require` can load. */
export function createRuby(host: Host, budgets?: Budgets): Machine {
  const vm = new Machine(host, compileText, budgets);
  for (const definition of coreClasses) installClass(vm, definition);
  provideLibraries(vm, stdlib);
  return vm;
}

/** Lets go of a machine that has done its work: compiled code, which outlives it, forgets it. */
export function releaseRuby(): void {
  forgetMachines();
}
