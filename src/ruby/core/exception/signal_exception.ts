import type { RException } from '../../value/exception.ts';
import { RString } from '../../value/string.ts';
import { isInteger, type RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { defineClass } from '../define_class.ts';
import { checkCount } from '../raw_method.ts';

/** The signals of Linux. */
export const SIGNALS: Readonly<Record<string, number>> = {
  EXIT: 0, HUP: 1, INT: 2, QUIT: 3, ILL: 4, TRAP: 5, ABRT: 6, IOT: 6, FPE: 8, KILL: 9, BUS: 7, SEGV: 11, SYS: 31,
  PIPE: 13, ALRM: 14, TERM: 15, URG: 23, STOP: 19, TSTP: 20, CONT: 18, CHLD: 17, CLD: 17, TTIN: 21, TTOU: 22, IO: 29,
  XCPU: 24, XFSZ: 25, VTALRM: 26, PROF: 27, WINCH: 28, USR1: 10, USR2: 12, PWR: 30, POLL: 29,
}; // prettier-ignore

/** SignalException: a signal that nobody trapped. */
export const signalException = defineClass<RException>({
  name: 'SignalException',
  superclass: 'Exception',

  methods: {
    signm: (vm, self) => vm.call(self, 'message', []),
    signo: (_vm, self) => self.details?.['signo'] ?? null,
  },

  privateMethods: {
    'initialize(*args)': (vm, self, args: RValue[]) => initialize(vm, self, args),
  },
});

/** Interrupt: SIGINT. */
export const interrupt = defineClass<RException>({
  name: 'Interrupt',
  superclass: 'SignalException',
  privateMethods: {
    'initialize(message = nil)': (_vm, self, message) => {
      self.message = message ?? new RString('Interrupt');
      self.details = { signo: SIGNALS['INT'] as number };
    },
  },
});

function initialize(vm: Machine, self: RException, args: RValue[]): void {
  const [first = null] = args;
  checkCount(vm, args.length, 1, isInteger(first) ? 2 : 1);
  if (isInteger(first)) {
    if (first < 0 || first > 64) vm.raise('ArgumentError', `invalid signal number (${first})`);
    const name = Object.keys(SIGNALS).find((each) => SIGNALS[each] === first);
    self.details = { signo: first };
    self.message = args[1] ?? new RString(name === undefined ? `SIG${first}` : `SIG${name}`);
    return;
  }
  const name = signalName(vm, first);
  self.details = { signo: SIGNALS[name] as number };
  self.message = new RString(`SIG${name}`);
}

/** A signal's name without SIG; it must be a known one. */
export function signalName(vm: Machine, value: RValue): string {
  const name = vm.toName(value).replace(/^SIG/, '');
  if (SIGNALS[name] === undefined) vm.raise('ArgumentError', `unsupported signal \`SIG${name}'`);
  return name;
}
