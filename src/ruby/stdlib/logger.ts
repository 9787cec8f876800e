import { RArray } from '../value/array.ts';
import { RException } from '../value/exception.ts';
import { RObject } from '../value/object.ts';
import type { RProc } from '../value/proc.ts';
import { RString } from '../value/string.ts';
import { isInteger, type RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { defineClass, defineModule, installClass, type NativeMethod } from '../core/define_class.ts';
import { PID } from '../core/process.ts';

/** logger */
export function logger(vm: Machine): void {
  installClass(vm, loggerClass);
  installClass(vm, severity);
  installClass(vm, formatter);
  for (const [name, level] of Object.entries(LEVELS)) vm.classAt('Logger').constants.set(name, { value: level });
}

const LEVELS = { DEBUG: 0, INFO: 1, WARN: 2, ERROR: 3, FATAL: 4, UNKNOWN: 5 } as const;
const LABELS = ['DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL', 'ANY'];

class RLogger extends RObject {
  level = 0;
  progname: RValue = null;
  formatter: RValue = null;
  format = '%Y-%m-%dT%H:%M:%S.%6N';
  device: RValue = null;
}

function levelOf(vm: Machine, value: RValue): number {
  if (isInteger(value)) return Number(value);
  const found = Object.entries(LEVELS).find(([name]) => name === vm.toS(value).toUpperCase());
  return found ? found[1] : vm.raise('ArgumentError', `invalid log level: ${vm.toS(value)}`);
}

/** The methods named after a level: log, ask and set. */
const leveled: Record<string, NativeMethod<RLogger>> = {};
for (const [name, level] of Object.entries(LEVELS)) {
  const method = name.toLowerCase();
  leveled[`${method}(progname = nil, &block)`] = (vm, self, progname: RValue, block: RProc | null) =>
    log(vm, self, level, null, progname, block);
  if (name === 'UNKNOWN') continue;
  leveled[`${method}?`] = (_vm, self) => self.level <= level;
  leveled[`${method}!`] = (_vm, self) => {
    self.level = level;
    return level;
  };
}

const loggerClass = defineClass<RLogger>({
  name: 'Logger',
  superclass: 'Object',
  allocate: (_vm, klass) => new RLogger(klass),

  methods: {
    '<<(message)': (vm, self, message: RValue) => {
      if (self.device !== null) vm.call(self.device, 'write', [message]);
      return self;
    },
    'add(severity, message = nil, progname = nil, &block)': (
      vm,
      self,
      given: RValue,
      message: RValue,
      progname: RValue,
      block: RProc | null,
    ) => log(vm, self, given === null ? LEVELS.UNKNOWN : levelOf(vm, given), message, progname, block),
    close: () => null,
    datetime_format: (_vm, self) => new RString(self.format),
    'datetime_format=(format)': (vm, self, format: RValue) => {
      self.format = format === null ? '%Y-%m-%dT%H:%M:%S.%6N' : vm.toStr(format);
      return format;
    },
    formatter: (_vm, self) => self.formatter,
    'formatter=(formatter)': (_vm, self, given: RValue) => (self.formatter = given),
    level: (_vm, self) => self.level,
    'level=(level)': (vm, self, level: RValue) => {
      self.level = levelOf(vm, level);
      return level;
    },
    progname: (_vm, self) => self.progname,
    'progname=(name)': (_vm, self, name: RValue) => (self.progname = name),
    'reopen(device = nil)': (_vm, self) => self,
    ...leveled,
  },

  privateMethods: {
    'initialize(device, *rotation, level: 0, progname: nil, formatter: nil, datetime_format: nil, **options)': (
      vm,
      self,
      device: RValue,
      _rotation: RValue[],
      level: RValue,
      progname: RValue,
      given: RValue,
      format: RValue,
    ) => {
      self.level = levelOf(vm, level);
      self.progname = progname;
      self.formatter = given;
      if (format !== null) self.format = vm.toStr(format);
      const isOpen = device === null || vm.respondTo(device, 'write');
      self.device = isOpen ? device : vm.call(vm.classAt('File'), 'open', [device, new RString('a')]);
    },
  },

  aliases: { log: 'add', sev_threshold: 'level', 'sev_threshold=': 'level=' },
});

const severity = defineModule({
  name: 'Logger::Severity',
  constants: Object.fromEntries(Object.entries(LEVELS).map(([name, level]) => [name, () => level])),
});

const formatter = defineClass({
  name: 'Logger::Formatter',
  superclass: 'Object',
  methods: {
    'call(severity, time, progname, message)': (
      vm,
      _self,
      given: RValue,
      time: RValue,
      progname: RValue,
      message: RValue,
    ) => new RString(line(vm, vm.toS(given), time, progname, message, '%Y-%m-%dT%H:%M:%S.%6N')),
  },
});

function log(vm: Machine, self: RLogger, level: number, given: RValue, progname: RValue, block: RProc | null): RValue {
  if (self.device === null || level < self.level) return true;
  let message = given;
  let name = progname;
  if (message === null) {
    if (block) message = vm.yield(block);
    else {
      message = progname;
      name = self.progname;
    }
  }
  if (name === null) name = self.progname;
  const time = vm.call(vm.classAt('Time'), 'now', []);
  const label = new RString(LABELS[level] ?? 'ANY');
  const text =
    self.formatter === null
      ? new RString(line(vm, label.text, time, name, message, self.format))
      : vm.call(self.formatter, 'call', [label, time, name, message]);
  vm.call(self.device, 'write', [text]);
  return true;
}

function line(vm: Machine, label: string, time: RValue, progname: RValue, message: RValue, format: string): string {
  const when = vm.toS(vm.call(time, 'strftime', [new RString(format)]));
  return `${label.charAt(0)}, [${when} #${PID}] ${label.padStart(5)} -- ${vm.toS(progname)}: ${words(vm, message)}\n`;
}

function words(vm: Machine, message: RValue): string {
  if (message instanceof RString) return message.text;
  if (!(message instanceof RException)) return vm.inspect(message);
  const backtrace = vm.call(message, 'backtrace', []);
  const lines = backtrace instanceof RArray ? backtrace.items.map((each) => vm.toS(each)) : [];
  return `${vm.toS(vm.call(message, 'message', []))} (${vm.className(message)})\n${lines.join('\n')}`;
}
