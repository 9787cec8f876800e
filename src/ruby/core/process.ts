import { RFloat } from '../value/float.ts';
import { RObject } from '../value/object.ts';
import { RString } from '../value/string.ts';
import type { RSymbol } from '../value/symbol.ts';
import type { RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { type ClassDefinition, defineClass, defineModule } from './define_class.ts';
import { refuse } from './refuse.ts';

/** What `Process.pid` and `$$` answer: one number for every run, so that runs repeat. */
export const PID = 4242;

/** Process: clocks and the status of commands; there are no other processes. */
export const process = defineModule({
  name: 'Process',

  moduleFunctions: {
    'clock_gettime(clock, unit = :float_second)': (vm, _self, _clock: RValue, unit: RSymbol) => clock(vm, unit),
    'daemon(*args)': (vm) => refuse(vm, 'Process.daemon'),
    'detach(pid)': (vm) => refuse(vm, 'Process.detach'),
    egid: () => 0,
    euid: () => 0,
    fork: (vm) => refuse(vm, 'Process.fork'),
    'getpgid(pid)': (vm) => refuse(vm, 'Process.getpgid'),
    gid: () => 0,
    'kill(signal, *pids)': (vm) => refuse(vm, 'Process.kill'),
    last_status: (vm) => vm.globals.get('$?') ?? null,
    pid: () => PID,
    ppid: () => 1,
    'spawn(*args)': (vm) => refuse(vm, 'Process.spawn'),
    times: (vm) => refuse(vm, 'Process.times'),
    uid: () => 0,
    'wait(*args)': (vm) => refuse(vm, 'Process.wait'),
    'waitpid(*args)': (vm) => refuse(vm, 'Process.waitpid'),
  },

  constants: {
    CLOCK_MONOTONIC: () => 1,
    CLOCK_PROCESS_CPUTIME_ID: () => 2,
    CLOCK_REALTIME: () => 0,
    CLOCK_THREAD_CPUTIME_ID: () => 3,
    WNOHANG: () => 1,
    WUNTRACED: () => 2,
  },

  afterwards(vm) {
    vm.globals.set('$$', PID);
    vm.globals.set('$?', null);
  },
});

function clock(vm: Machine, unit: RSymbol): RValue {
  const milliseconds = vm.host.now();
  switch (unit.name) {
    case 'float_second':
      return new RFloat(milliseconds / 1000);
    case 'float_millisecond':
      return new RFloat(milliseconds);
    case 'float_microsecond':
      return new RFloat(milliseconds * 1000);
    case 'second':
      return Math.floor(milliseconds / 1000);
    case 'millisecond':
      return Math.floor(milliseconds);
    case 'microsecond':
      return Math.floor(milliseconds * 1000);
    case 'nanosecond':
      return vm.send(Math.floor(milliseconds * 1000), '*', 1000);
    default:
      return vm.raise('ArgumentError', `unexpected unit: ${unit.name}`);
  }
}

class RStatus extends RObject {
  status = 0;
}

/** Process::Status: how a command ended. */
export const processStatus: ClassDefinition<RStatus> = defineClass<RStatus>({
  name: 'Process::Status',
  superclass: 'Object',

  methods: {
    '==(other)': (vm, self, other: RValue) =>
      other instanceof RStatus ? other.status === self.status : vm.equal(self.status * 256, other),
    '>>(bits)': (vm, self, bits: RValue) => (self.status * 256) >> vm.toInt(bits),
    'coredump?': () => false,
    'exited?': () => true,
    exitstatus: (_vm, self) => self.status,
    inspect: (_vm, self) => new RString(`#<Process::Status: pid ${PID} exit ${self.status}>`),
    pid: () => PID,
    'signaled?': () => false,
    'stopped?': () => false,
    stopsig: () => null,
    'success?': (_vm, self) => self.status === 0,
    termsig: () => null,
    to_i: (_vm, self) => self.status * 256,
    to_s: (_vm, self) => new RString(`pid ${PID} exit ${self.status}`),
  },

  afterwards(vm, klass) {
    vm.singletonClass(klass).methods.set('new', null);
  },
});

/** A Process::Status. */
export function status(vm: Machine, code: number): RObject {
  const made = new RStatus(vm.classAt('Process::Status'));
  made.status = code;
  return made;
}

/** Sets `$?`. */
export function setStatus(vm: Machine, code: number): void {
  vm.globals.set('$?', status(vm, code));
}
