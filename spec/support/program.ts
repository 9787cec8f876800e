import { BudgetExceeded } from '../../src/ruby/machine/control_flow.ts';
import { formatPlace, rescuable } from '../../src/ruby/machine/exceptions.ts';
import { runExitBlocks } from '../../src/ruby/core/kernel/raising.ts';
import { evaluateFile } from '../../src/ruby/machine/evaluate.ts';
import { createVirtualHost, type VirtualHostOptions } from '../../src/ruby/machine/virtual_host.ts';
import { installErb } from '../../src/erb/erb_library.ts';
import { provideLibraries } from '../../src/ruby/machine/loader.ts';
import { DEFAULT_BUDGETS, type Budgets } from '../../src/ruby/machine/machine.ts';
import { createRuby, releaseRuby } from '../../src/ruby/ruby.ts';
import type { Outcome } from './cruby.ts';

export interface ProgramResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
}

/** Runs a program in a machine of its own, on a host that has nothing but what is given. */
export function runProgram(path: string, text: string, options: VirtualHostOptions = {}): ProgramResult {
  let stdout = '';
  let stderr = '';
  const write = (stream: 'stdout' | 'stderr', written: string) => {
    if (stream === 'stdout') stdout += written;
    else stderr += written;
  };
  const vm = createRuby(createVirtualHost({ ...options, write }));
  provideLibraries(vm, { erb: installErb });
  try {
    vm.globals.set('$0', vm.str(path));
    try {
      evaluateFile(vm, path, text);
    } finally {
      runExitBlocks(vm);
    }
    return { stdout, stderr, status: 0 };
  } catch (thrown) {
    if (thrown instanceof BudgetExceeded)
      return { stdout, stderr: `${stderr}${thrown.path}:${thrown.line}: ${thrown.message}\n`, status: 2 };
    const exception = rescuable(vm, thrown);
    if (!exception) throw thrown;
    if (vm.className(exception) === 'SystemExit')
      return { stdout, stderr, status: Number(exception.details?.['status'] ?? 0) };
    const [first, ...rest] = (exception.places ?? []).map(formatPlace);
    stderr += `${first}: ${vm.toS(vm.call(exception, 'message', []))} (${vm.className(exception)})\n${rest.map((place) => `\tfrom ${place}\n`).join('')}`;
    return { stdout, stderr, status: 1 };
  }
}

/** How a program ends in our machine, told as the judge tells it. */
export function outcomeOf(path: string, text: string, budgets: Budgets = DEFAULT_BUDGETS): Outcome {
  let stdout = '';
  const write = (stream: 'stdout' | 'stderr', written: string) => void (stdout += stream === 'stdout' ? written : '');
  const vm = createRuby(createVirtualHost({ write }), budgets);
  provideLibraries(vm, { erb: installErb });
  vm.globals.set('$0', vm.str(path));
  try {
    let value: string;
    try {
      value = vm.inspect(evaluateFile(vm, path, text));
    } finally {
      runExitBlocks(vm);
    }
    return { stdout, value };
  } catch (thrown) {
    if (thrown instanceof BudgetExceeded)
      return { stdout, error: { class: 'BudgetExceeded', message: thrown.message } };
    const exception = rescuable(vm, thrown);
    if (!exception) throw thrown;
    const message = vm.toS(vm.call(exception, 'message', []));
    return { stdout, error: { class: vm.className(exception), message } };
  } finally {
    releaseRuby();
  }
}
