import { RArray } from '../../value/array.ts';
import { RHash } from '../../value/hash.ts';
import { RString } from '../../value/string.ts';
import type { RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import type { NativeMethod } from '../define_class.ts';
import { refuse } from '../refuse.ts';
import { setStatus } from '../process.ts';

/** Kernel's dealings with the world outside: commands, input, time and chance. */
export const commands: Record<string, NativeMethod<RValue>> = {
  '`(command)': (vm, _self, command: RValue) => new RString(runCommand(vm, vm.toStr(command)).stdout),
  'exec(*args)': (vm) => refuse(vm, 'Kernel#exec'),
  fork: (vm) => refuse(vm, 'Kernel#fork'),
  'gets(*args)': (vm, _self, args: RValue[]) => vm.call(vm.globals.get('$stdin') ?? null, 'gets', args),
  'open(path, *args, **options, &block)': (vm, _self, path: RValue, args: RValue[], options: RHash, block) => {
    if (path instanceof RString && path.text.startsWith('|')) refuse(vm, 'Kernel#open of a command');
    if (vm.respondTo(path, 'to_open')) return vm.call(path, 'to_open', args, block);
    options.isKeywords = true;
    return vm.call(vm.classAt('File'), 'open', options.size > 0 ? [path, ...args, options] : [path, ...args], block);
  },
  'readline(*args)': (vm, _self, args: RValue[]) => vm.call(vm.globals.get('$stdin') ?? null, 'readline', args),
  'select(*args)': (vm) => refuse(vm, 'Kernel#select'),
  'sleep(seconds = absent)': (vm, _self, seconds: RValue | undefined) => sleep(vm, seconds),
  'spawn(*args)': (vm) => refuse(vm, 'Kernel#spawn'),
  'system(*args, **options)': (vm, _self, args: RValue[]) => system(vm, args),
  'test(*args)': (vm) => refuse(vm, 'Kernel#test'),
  'trap(signal, command = nil, &block)': (vm, _self, signal: RValue, command: RValue, block) =>
    vm.call(vm.classAt('Signal'), 'trap', [signal, command], block),
};

/** Asks the host for a command's result; one that nobody answers stops the program. */
export function runCommand(vm: Machine, command: string): { stdout: string; stderr: string; status: number } {
  const result = vm.host.run(command);
  if (!result) vm.stop(`Expected an answer to the command ${JSON.stringify(command)}, which nobody gave.`);
  setStatus(vm, result.status);
  return result;
}

/** A command and its arguments as one shell line. */
export function commandLine(vm: Machine, given: readonly RValue[]): string {
  const args = given
    .filter((arg) => !(arg instanceof RHash))
    .map((arg) => (arg instanceof RArray ? (arg.items[0] as RValue) : arg));
  const [only] = args;
  if (args.length === 1) return vm.toStr(only as RValue);
  return args.map((arg) => quoted(vm.toStr(arg))).join(' ');
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function system(vm: Machine, args: RValue[]): RValue {
  const result = runCommand(vm, commandLine(vm, args));
  if (result.stdout !== '') vm.call(vm.globals.get('$stdout') ?? null, 'write', [new RString(result.stdout)]);
  if (result.stderr !== '') vm.call(vm.globals.get('$stderr') ?? null, 'write', [new RString(result.stderr)]);
  return result.status === 0 ? true : result.status === 127 ? null : false;
}

function sleep(vm: Machine, seconds: RValue | undefined): RValue {
  if (seconds === undefined) return refuse(vm, 'Kernel#sleep without an end');
  if (seconds === null || seconds instanceof RString)
    vm.raise('TypeError', `can't convert ${vm.className(seconds)} into time interval`);
  const time = vm.toFloat(seconds);
  if (time < 0) vm.raise('ArgumentError', 'time interval must not be negative');
  vm.host.sleep(time);
  return Math.round(time);
}
