import { dirname, resolve } from 'node:path';
import { diskFiles } from '../source/files.ts';
import { wholeLine } from '../source/range.ts';
import { BudgetExceeded } from '../ruby/machine/control_flow.ts';
import { evaluateFile } from '../ruby/machine/evaluate.ts';
import { formatPlace, rescuable } from '../ruby/machine/exceptions.ts';
import { provideLibraries } from '../ruby/machine/loader.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { createVirtualHost } from '../ruby/machine/virtual_host.ts';
import { runExitBlocks } from '../ruby/core/kernel/raising.ts';
import { createRuby } from '../ruby/ruby.ts';
import { RArray } from '../ruby/value/array.ts';
import type { RException } from '../ruby/value/exception.ts';
import { installChef } from '../chef/chef.ts';
import { describeError } from '../chef/describe_run.ts';
import { CHEF_18 } from '../chef/generation.ts';
import { EXIT, type Io } from './io.ts';
import { readSource } from './read_document.ts';
import { reportProblems } from './report_problems.ts';

/** The exit status of a program that SIGINT ended. */
const INTERRUPTED = 130;

/** Runs a Ruby program as `ruby FILE ARG...` does; answers its exit status. */
export function runRubyFile(file: string, args: readonly string[], io: Io): number {
  const path = resolve(io.workingDirectory, file);
  const source = readSource(path);
  const host = createVirtualHost({
    files: diskFiles([dirname(path)]),
    workingDirectory: io.workingDirectory,
    write: (stream, text) => (stream === 'stdout' ? io.out(text) : io.err(text)),
    readLine: io.readLine,
  });
  const vm = createRuby(host);
  provideChef(vm);
  vm.globals.set('$0', vm.str(file));
  vm.classes.Object.constants.set('ARGV', { value: new RArray(args.map((arg) => vm.str(arg))) });
  return statusOf(vm, io, () => evaluateFile(vm, file, source.text));
}

/** What is loaded when a program requires a part of Chef. */
function provideChef(vm: Machine): void {
  let isInstalled = false;
  const install = (machine: Machine): void => {
    if (!isInstalled) installChef(machine, CHEF_18);
    isInstalled = true;
  };
  provideLibraries(vm, { chef: install, chefspec: install, erubis: install });
}

function statusOf(vm: Machine, io: Io, body: () => void): number {
  const status = attempt(vm, io, body);
  const last = attempt(vm, io, () => runExitBlocks(vm));
  return last === EXIT.clean ? status : last;
}

/** The exit status that a piece of a program leaves: 1, and a message, for an exception that nobody rescued. */
function attempt(vm: Machine, io: Io, body: () => void): number {
  try {
    body();
    return EXIT.clean;
  } catch (thrown) {
    if (thrown instanceof BudgetExceeded) {
      const { message, path, line } = thrown;
      reportProblems([{ kind: 'evaluation', severity: 'error', message, path, range: wholeLine(line) }], io);
      return EXIT.misuse;
    }
    const exception = rescuable(vm, thrown);
    if (!exception) throw thrown;
    vm.frame = null;
    if (vm.isA(exception, vm.classAt('SystemExit'))) return Number(exception.details?.['status'] ?? 0);
    const { problems = [] } = describeError(vm, exception);
    if (problems.length > 0) reportProblems(problems, io);
    else io.err(uncaught(vm, exception));
    return vm.className(exception) === 'Interrupt' ? INTERRUPTED : 1;
  }
}

/** What Ruby says of an exception that nobody rescued. */
function uncaught(vm: Machine, exception: RException): string {
  const places = (exception.places ?? []).map(formatPlace);
  const name = vm.className(exception);
  const message = vm.rescue(
    () => vm.toS(vm.call(exception, 'message', [])),
    ['Exception'],
    () => undefined,
  );
  const [first = '', ...rest] = (message ?? '').split('\n');
  const said = message === undefined ? name : message === '' ? 'unhandled exception' : `${first} (${name})`;
  const callers = places.slice(1).map((place) => `\tfrom ${place}`);
  return [`${places[0] ?? ''}: ${said}`, ...rest, ...(name === 'SystemStackError' ? abridged(callers) : callers)]
    .map((line) => `${line}\n`)
    .join('');
}

/** Ruby leaves out the middle of a stack that overflowed. */
function abridged(callers: readonly string[]): string[] {
  if (callers.length < 18) return [...callers];
  return [...callers.slice(0, 8), `\t ... ${callers.length - 12} levels...`, ...callers.slice(-4)];
}
