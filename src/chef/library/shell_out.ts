import { defineClass, defineModule, type ClassDefinition, type NativeMethod } from '../../ruby/core/define_class.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import type { CommandResult } from '../../ruby/machine/host.ts';
import { RArray } from '../../ruby/value/array.ts';
import { RHash } from '../../ruby/value/hash.ts';
import { RObject } from '../../ruby/value/object.ts';
import { symbol } from '../../ruby/value/symbol.ts';
import { truthy, type RValue } from '../../ruby/value/value.ts';
import { answerHint } from '../answers.ts';
import { chefOf } from '../chef_state.ts';

/** A Mixlib::ShellOut: a command, and what the run's answers say that it gives. */
export class RShellOut extends RObject {
  command = '';
  options: RHash = new RHash();
  result: CommandResult | null = null;
  /** The result is there already, and stays. */
  isFixed = false;
}

function commandText(vm: Machine, parts: readonly RValue[]): string {
  return parts.flatMap((part) => (part instanceof RArray ? part.items : [part])).map((part) => vm.toS(part)).join(' ');
}

function split(args: readonly RValue[]): { parts: RValue[]; options: RHash } {
  const last = args.at(-1);
  return last instanceof RHash ? { parts: args.slice(0, -1), options: last } : { parts: [...args], options: new RHash() };
}

/** The answer to a command; Chef's run stops where nobody gave one. */
function answerCommand(vm: Machine, command: string): CommandResult {
  const answer = chefOf(vm).answers.command(command);
  if (answer) return answer;
  return vm.raise('Chef::Exceptions::UnansweredCommand', `Expected an answer to a command, found none: ${command}`, {
    hint: vm.str(answerHint('commands', { [command]: { stdout: '' } })),
  });
}

/** Runs the command; what a spec has put in the place of a Mixlib::ShellOut is asked as one. */
function run(vm: Machine, self: RShellOut): RShellOut {
  if (!(self instanceof RShellOut)) {
    if (!truthy(vm.call(self, 'live_stream', []))) vm.call(self, 'live_stream=', [null]);
    vm.call(self, 'run_command', []);
    return self;
  }
  if (!self.isFixed) self.result = answerCommand(vm, self.command);
  return self;
}

function requireSuccess(vm: Machine, self: RShellOut): RShellOut {
  if (!(self instanceof RShellOut)) {
    vm.call(self, 'error!', []);
    return self;
  }
  const { result } = self;
  if (!result) return self;
  const valid = self.options.option(symbol('returns')) ?? 0;
  const codes = valid instanceof RArray ? valid.items : [valid];
  if (codes.includes(result.status)) return self;
  return vm.raise(
    'Mixlib::ShellOut::ShellCommandFailed',
    `Expected process to exit with ${vm.inspect(new RArray([...codes]))}, but received '${result.status}'\n---- Begin output of ${self.command} ----\nSTDOUT: ${result.stdout.trim()}\nSTDERR: ${result.stderr.trim()}\n---- End output of ${self.command} ----\nRan ${self.command} returned ${result.status}`,
  );
}

function make(vm: Machine, args: readonly RValue[]): RShellOut {
  return vm.call(vm.classAt('Mixlib::ShellOut'), 'new', [...args]) as RShellOut;
}

/** Calls with the command's parts as texts, nil left out: what Chef 18 does. */
function compacted(vm: Machine, self: RValue, method: string, args: readonly RValue[]): RValue {
  const isOld = chefOf(vm).generation.name === '12';
  if (isOld) {
    const made = run(vm, make(vm, args));
    return method.endsWith('!') ? requireSuccess(vm, made) : made;
  }
  const last = args.at(-1);
  const options = last instanceof RHash ? last : null;
  const flat = (value: RValue): RValue[] => (value instanceof RArray ? value.items.flatMap(flat) : value === null ? [] : [vm.str(vm.toS(value))]);
  const parts = (options ? args.slice(0, -1) : args).flatMap(flat);
  if (!options || options.size === 0) return vm.call(self, method, parts);
  options.isKeywords = true;
  return vm.call(self, method, [...parts, options]);
}

/** How a command would be run. */
const settings: Record<string, NativeMethod<RShellOut>> = {};
for (const name of ['cwd', 'user', 'group', 'umask', 'timeout', 'input', 'login', 'domain', 'password', 'sensitive', 'elevated', 'cgroup', 'log_level', 'log_tag', 'logger']) {
  settings[name] = (_vm, self) => self.options.option(symbol(name)) ?? null;
  settings[`${name}=(value)`] = (vm, self, value: RValue) => {
    const options = new RHash();
    options.replaceEntries(self.options);
    options.set(vm, symbol(name), value);
    self.options = options;
    return value;
  };
}

/** Mixlib::ShellOut and the methods that use it. */
// oxlint-disable-next-line no-explicit-any -- receivers differ
export const shellOutClasses: readonly ClassDefinition<any>[] = [
  defineModule({ name: 'Mixlib' }),
  defineClass<RShellOut>({
    name: 'Mixlib::ShellOut',
    superclass: 'Object',
    allocate: (_vm, klass) => new RShellOut(klass),
    methods: {
      'initialize(*args)': (vm, self, args: RValue[]) => {
        const { parts, options } = split(args);
        self.command = commandText(vm, parts);
        self.options = options;
      },
      run_command: (vm, self) => run(vm, self),
      'error!': (vm, self) => {
        requireSuccess(vm, self);
        return null;
      },
      'error?': (_vm, self) => self.result !== null && self.result.status !== 0,
      'invalid!(message = nil)': (vm, self, message) => vm.raise('Mixlib::ShellOut::ShellCommandFailed', message === null ? `Command produced unexpected results: ${self.command}` : vm.toS(message)),
      command: (vm, self) => vm.str(self.command),
      stdout: (vm, self) => vm.str(self.result?.stdout ?? ''),
      stderr: (vm, self) => vm.str(self.result?.stderr ?? ''),
      exitstatus: (_vm, self) => self.result?.status ?? null,
      status: (_vm, self) => self,
      'success?': (_vm, self) => self.result?.status === 0,
      'live_stream=(stream)': (_vm, _self, stream) => stream,
      ...settings,
      environment: (_vm, self) => self.options.option(symbol('environment')) ?? new RHash(),
      valid_exit_codes: () => new RArray([0]),
      format_for_exception: (vm, self) => vm.str(`---- Begin output of ${self.command} ----\nSTDOUT: ${self.result?.stdout ?? ''}\nSTDERR: ${self.result?.stderr ?? ''}\n---- End output of ${self.command} ----`),
    },
  }),
  defineClass({ name: 'Mixlib::ShellOut::Error', superclass: 'RuntimeError' }),
  defineClass({ name: 'Mixlib::ShellOut::ShellCommandFailed', superclass: 'Mixlib::ShellOut::Error' }),
  defineClass({ name: 'Mixlib::ShellOut::CommandTimeout', superclass: 'Mixlib::ShellOut::Error' }),
  defineClass({ name: 'Mixlib::ShellOut::InvalidCommandOption', superclass: 'Mixlib::ShellOut::Error' }),
  defineModule({
    name: 'Chef::Mixin::ShellOut',
    methods: {
      'shell_out(*args)': (vm, self, args: RValue[]) => compacted(vm, self, 'shell_out_compacted', args),
      'shell_out!(*args)': (vm, self, args: RValue[]) => compacted(vm, self, 'shell_out_compacted!', args),
      'shell_out_compacted(*args)': (vm, _self, args: RValue[]) => run(vm, make(vm, args)),
      'shell_out_compacted!(*args)': (vm, _self, args: RValue[]) => requireSuccess(vm, run(vm, make(vm, args))),
      'shell_out_with_systems_locale(*args)': (vm, _self, args: RValue[]) => run(vm, make(vm, args)),
      'shell_out_with_systems_locale!(*args)': (vm, _self, args: RValue[]) => requireSuccess(vm, run(vm, make(vm, args))),
      'shell_out_compact(*args)': (vm, _self, args: RValue[]) => run(vm, make(vm, args)),
      'shell_out_compact!(*args)': (vm, _self, args: RValue[]) => requireSuccess(vm, run(vm, make(vm, args))),
      'run_command(*args)': (vm, _self, args: RValue[]) => requireSuccess(vm, run(vm, make(vm, args))),
      'run_command_with_systems_locale(*args)': (vm, _self, args: RValue[]) => requireSuccess(vm, run(vm, make(vm, args))),
    },
  }),
  defineModule({ name: 'Chef::Mixin::Command', includes: ['Chef::Mixin::ShellOut'] }),
];
