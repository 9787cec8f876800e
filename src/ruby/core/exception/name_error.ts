import { RException } from '../../value/exception.ts';
import { RArray } from '../../value/array.ts';
import type { RHash } from '../../value/hash.ts';
import { symbol } from '../../value/symbol.ts';
import type { RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { defineClass } from '../define_class.ts';

/** NameError: a variable or constant that is not there. */
export const nameError = defineClass<RException>({
  name: 'NameError',
  superclass: 'StandardError',

  methods: {
    local_variables: () => new RArray([]),
    name: (_vm, self) => self.details?.['name'] ?? null,
    receiver: (vm, self) => detail(vm, self, 'receiver'),
  },

  privateMethods: {
    'initialize(message = nil, name = nil, receiver: absent)': (_vm, self, message, name, receiver) => {
      self.message = message;
      self.details = receiver === undefined ? { name } : { name, receiver };
    },
  },
});

/** NoMethodError: a method that is not there. */
export const noMethodError = defineClass<RException>({
  name: 'NoMethodError',
  superclass: 'NameError',

  methods: {
    args: (_vm, self) => self.details?.['args'] ?? null,
    'private_call?': (_vm, self) => self.details?.['privateCall'] ?? false,
  },

  privateMethods: {
    'initialize(message = nil, name = nil, args = nil, is_private = false, receiver: absent)': (
      _vm,
      self,
      message,
      name,
      args,
      privateCall,
      receiver,
    ) => {
      self.message = message;
      self.details = receiver === undefined ? { name, args, privateCall } : { name, args, privateCall, receiver };
    },
  },
});

/** KeyError: a key that is not there. */
export const keyError = defineClass<RException>({
  name: 'KeyError',
  superclass: 'IndexError',

  methods: {
    key: (vm, self) => detail(vm, self, 'key'),
    receiver: (vm, self) => detail(vm, self, 'receiver'),
  },

  privateMethods: {
    'initialize(message = nil, **details)': (_vm, self, message, details: RHash) => keep(self, message, details),
  },
});

/** FrozenError: a change of what is frozen. */
export const frozenError = defineClass<RException>({
  name: 'FrozenError',
  superclass: 'RuntimeError',

  methods: {
    receiver: (vm, self) => detail(vm, self, 'receiver'),
  },

  privateMethods: {
    'initialize(message = nil, **details)': (_vm, self, message, details: RHash) => keep(self, message, details),
  },
});

/** NoMatchingPatternKeyError: `in {key:}` of a hash without the key. */
export const noMatchingPatternKeyError = defineClass<RException>({
  name: 'NoMatchingPatternKeyError',
  superclass: 'NoMatchingPatternError',

  methods: {
    key: (vm, self) => detail(vm, self, 'key'),
    matchee: (vm, self) => detail(vm, self, 'matchee'),
  },

  privateMethods: {
    'initialize(message = nil, **details)': (_vm, self, message, details: RHash) => keep(self, message, details),
  },
});

function keep(self: RException, message: RValue, details: RHash): void {
  self.message = message;
  self.details = {};
  for (const name of ['key', 'receiver', 'matchee']) {
    const value = details.option(symbol(name));
    if (value !== undefined) self.details[name] = value;
  }
}

function detail(vm: Machine, self: RException, name: string): RValue {
  const value = self.details?.[name];
  if (value === undefined) vm.raise('ArgumentError', `no ${name} is available`);
  return value;
}
