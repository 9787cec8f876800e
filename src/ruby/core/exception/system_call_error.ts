import { RException } from '../../value/exception.ts';
import { RClass } from '../../value/class.ts';
import { RString } from '../../value/string.ts';
import { isInteger, type RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { defineClass, defineModule } from '../define_class.ts';
import { ERROR_NUMBERS, ERROR_SYNONYMS, FOREIGN_ERRORS } from './error_numbers.ts';

const TEXTS = new Map(ERROR_NUMBERS.map(([errno, , text]) => [errno, text]));

/** SystemCallError: what the operating system refused. */
export const systemCallError = defineClass<RException>({
  name: 'SystemCallError',
  superclass: 'StandardError',

  methods: {
    errno: (_vm, self) => self.details?.['errno'] ?? null,
  },

  privateMethods: {
    'initialize(message = absent, number = absent, where = absent)': (vm, self, message, number, where) =>
      initialize(vm, self, message, number, where),
  },

  singletonMethods: {
    '===(other)': (vm, self, other: RValue) => {
      if (vm.isA(other, self)) return true;
      const errno = errnoOf(self);
      return errno !== undefined && other instanceof RException && other.details?.['errno'] === errno;
    },
  },

  afterwards(vm, klass) {
    // SystemCallError.new(2) makes an Errno::ENOENT.
    vm.addMethod(vm.singletonClass(klass), 'new', {
      arity: -1,
      parameters: [{ kind: 'rest', name: undefined }],
      invoke: (vm, self, args, block) => {
        const number = args.find(isInteger);
        const known = ERROR_NUMBERS.find(([errno]) => errno === number);
        const target = self === klass && known ? vm.classAt(`Errno::${known[1]}`) : (self as RClass);
        const made = vm.allocate(target);
        vm.call(made, 'initialize', self === klass && known ? args.filter((arg) => arg !== number) : args, block);
        return made;
      },
    });
  },
});

function initialize(vm: Machine, self: RException, message?: RValue, number?: RValue, where?: RValue): void {
  const klass = vm.realClassOf(self);
  let errno: RValue = errnoOf(klass) ?? null;
  if (errno === null) {
    // Of SystemCallError itself: (message), (number) or (message, number).
    if (isInteger(message)) [message, errno] = [null, message];
    else if (number !== undefined && number !== null) errno = vm.toInteger(number);
  } else where = number;
  const text =
    errno === null
      ? 'unknown error'
      : (TEXTS.get(Number(errno)) ?? (errno === 0 ? 'Success' : `Unknown error ${errno}`));
  const at = where === undefined || where === null ? '' : ` @ ${vm.toStr(where)}`;
  const tail = message === undefined || message === null ? '' : ` - ${vm.toStr(message)}`;
  self.message = new RString(text + at + tail);
  self.details = { ...self.details, errno };
}

function errnoOf(klass: RClass): number | undefined {
  for (let up: RClass | null = klass; up; up = up.superclass) {
    const errno = up.constants.get('Errno')?.value;
    if (typeof errno === 'number') return errno;
  }
  return undefined;
}

/** The module Errno with a class for each error number. */
export const errnoModule = defineModule({
  name: 'Errno',
  afterwards(vm, module) {
    const superclass = vm.classAt('SystemCallError');
    const make = (name: string, number: number) => {
      const klass = vm.defineClass(name, superclass, module);
      klass.constants.set('Errno', { value: number });
      return klass;
    };
    const nothing = make('NOERROR', 0);
    const byName = new Map(ERROR_NUMBERS.map(([number, name]) => [name, make(name, number)]));
    for (const [name, other] of Object.entries(ERROR_SYNONYMS))
      vm.setConstant(module, name, byName.get(other) as RClass);
    for (const name of FOREIGN_ERRORS) vm.setConstant(module, name, nothing);
  },
});

/** Raises an Errno error; `what` follows the number's text after a dash, `where` after an at sign. */
export function raiseErrno(vm: Machine, name: string, what: string, where?: string): never {
  const text = ERROR_NUMBERS.find((row) => row[1] === name);
  vm.raise(`Errno::${name}`, `${text?.[2]}${where === undefined ? '' : ` @ ${where}`} - ${what}`, {
    errno: text?.[0] ?? null,
  });
}
