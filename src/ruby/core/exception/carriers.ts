import type { RException } from '../../value/exception.ts';
import type { RValue } from '../../value/value.ts';
import { RString } from '../../value/string.ts';
import { defineClass } from '../define_class.ts';

/** LoadError: a file that cannot be loaded. */
export const loadError = defineClass<RException>({
  name: 'LoadError',
  superclass: 'ScriptError',
  methods: { path: (_vm, self) => self.details?.['path'] ?? null },
});

/** SyntaxError: text which is no Ruby. */
export const syntaxError = defineClass<RException>({
  name: 'SyntaxError',
  superclass: 'ScriptError',
  privateMethods: {
    'initialize(message = absent)': (_vm, self, message) => {
      self.message = message ?? new RString('compile error');
    },
  },
});

/** StopIteration: an enumerator is at its end. */
export const stopIteration = defineClass<RException>({
  name: 'StopIteration',
  superclass: 'IndexError',
  methods: { result: (_vm, self) => self.details?.['result'] ?? null },
});

/** LocalJumpError: a `yield` without block, a `return` or `break` of what has ended. */
export const localJumpError = defineClass<RException>({
  name: 'LocalJumpError',
  superclass: 'StandardError',
  methods: {
    exit_value: (_vm, self) => self.details?.['value'] ?? null,
    reason: (_vm, self) => self.details?.['reason'] ?? null,
  },
});

/** UncaughtThrowError: a `throw` without its `catch`. */
export const uncaughtThrowError = defineClass<RException>({
  name: 'UncaughtThrowError',
  superclass: 'ArgumentError',
  methods: {
    tag: (_vm, self) => self.details?.['tag'] ?? null,
    to_s: (vm, self) => new RString(`uncaught throw ${vm.inspect((self.details?.['tag'] ?? null) as RValue)}`),
    value: (_vm, self) => self.details?.['value'] ?? null,
  },
});
