import { RArray } from '../value/array.ts';
import { type BacktracePlace, RException } from '../value/exception.ts';
import { arrayOfTexts, type RHash } from '../value/hash.ts';
import { RObject } from '../value/object.ts';
import { RString } from '../value/string.ts';
import { RSymbol } from '../value/symbol.ts';
import { truthy, type RValue } from '../value/value.ts';
import { formatPlace } from '../machine/exceptions.ts';
import type { Machine } from '../machine/machine.ts';
import { defineClass, installClass } from './define_class.ts';
import { exceptionClasses } from './exception/hierarchy.ts';
import { fullMessage } from './exception/full_message.ts';

/** Exception, and with it every class below it. */
export const exception = defineClass<RException>({
  name: 'Exception',
  superclass: 'Object',
  allocate: (_vm, klass) => new RException(klass, null),

  methods: {
    '==(other)': (vm, self, other: RValue) => isSame(vm, self, other),
    backtrace: (_vm, self) => backtraceOf(self),
    backtrace_locations: (vm, self) =>
      self.backtrace === undefined && self.places ? new RArray(self.places.map((place) => location(vm, place))) : null,
    cause: (_vm, self) => self.cause,
    'exception(message = absent)': (vm, self, message: RValue | undefined) => {
      if (message === undefined || message === self) return self;
      const copy = vm.call(self, 'clone', []) as RException;
      copy.message = message;
      return copy;
    },
    'full_message(highlight: nil, order: nil)': (vm, self, highlight, order) =>
      new RString(fullMessage(vm, self, truthy(highlight), orderOf(vm, order))),
    inspect: (vm, self) => {
      const text = vm.toS(self);
      return new RString(text === '' ? vm.className(self) : `#<${vm.className(self)}: ${text}>`);
    },
    message: (vm, self) => new RString(vm.toS(self)),
    'set_backtrace(backtrace)': (vm, self, backtrace: RValue) => setBacktrace(vm, self, backtrace),
    to_s: (vm, self) => (self.message === null ? new RString(vm.className(self)) : toText(vm, self.message)),
  },

  privateMethods: {
    'initialize(message = nil)': (_vm, self, message) => {
      self.message = message;
    },
  },

  singletonMethods: {
    'exception(*args, **options)': (vm, self, args: RValue[], options: RHash) => {
      options.isKeywords = true;
      return vm.call(self, 'new', options.size > 0 ? [...args, options] : args);
    },
    'to_tty?': () => false,
  },

  afterwards(vm) {
    installClass(vm, threadClass);
    installClass(vm, backtraceClass);
    installClass(vm, locationClass);
    for (const definition of exceptionClasses()) installClass(vm, definition);
  },
});

function toText(vm: Machine, message: RValue): RValue {
  return message instanceof RString ? message : new RString(vm.toS(message));
}

function isSame(vm: Machine, self: RException, other: RValue): boolean {
  if (self === other) return true;
  if (!(other instanceof RException) || vm.realClassOf(other) !== vm.realClassOf(self)) return false;
  return (
    vm.equal(vm.call(self, 'message', []), vm.call(other, 'message', [])) &&
    vm.equal(vm.call(self, 'backtrace', []), vm.call(other, 'backtrace', []))
  );
}

/** What `backtrace` answers: nil until it was raised. */
function backtraceOf(self: RException): RValue {
  if (self.backtrace !== undefined) return self.backtrace;
  if (!self.places) return null;
  return arrayOfTexts(self.places.map(formatPlace));
}

function setBacktrace(vm: Machine, self: RException, backtrace: RValue): RValue {
  const made = backtrace instanceof RString ? new RArray([backtrace]) : backtrace;
  const isRight = made === null || (made instanceof RArray && made.items.every((item) => item instanceof RString));
  if (!isRight) vm.raise('TypeError', 'backtrace must be Array of String');
  return (self.backtrace = made);
}

function orderOf(vm: Machine, order: RValue): 'top' | 'bottom' {
  if (order === null) return 'top';
  const name = order instanceof RSymbol ? order.name : vm.toStr(order);
  if (name !== 'top' && name !== 'bottom') vm.raise('ArgumentError', `expected :top or :bottom as order: ${name}`);
  return name;
}

class RLocation extends RObject {
  place: BacktracePlace = { path: '', line: 0, label: '' };
}

/** A Thread::Backtrace::Location. */
export function location(vm: Machine, place: BacktracePlace): RObject {
  const made = new RLocation(vm.classAt('Thread::Backtrace::Location'));
  made.place = place;
  return made;
}

const threadClass = defineClass({ name: 'Thread', superclass: 'Object' });
const backtraceClass = defineClass({ name: 'Thread::Backtrace', superclass: 'Object' });
const locationClass = defineClass<RLocation>({
  name: 'Thread::Backtrace::Location',
  superclass: 'Object',
  methods: {
    absolute_path: (vm, { place }) =>
      place.path.startsWith('(') ? null : vm.send(vm.classAt('File'), 'expand_path', new RString(place.path)),
    base_label: (_vm, { place }) =>
      new RString(place.label.replace(/^(?:block (?:\(\d+ levels\) )?in |rescue in |ensure in )+/, '')),
    inspect: (vm, { place }) => new RString(vm.inspect(new RString(formatPlace(place)))),
    label: (_vm, { place }) => new RString(place.label),
    lineno: (_vm, { place }) => place.line,
    path: (_vm, { place }) => new RString(place.path),
    to_s: (_vm, { place }) => new RString(formatPlace(place)),
  },
});
