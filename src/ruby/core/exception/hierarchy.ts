import type { ClassDefinition } from '../define_class.ts';
import { frozenError, keyError, nameError, noMatchingPatternKeyError, noMethodError } from './name_error.ts';
import { errnoModule, systemCallError } from './system_call_error.ts';
import { interrupt, signalException } from './signal_exception.ts';
import { systemExit } from './system_exit.ts';
import { loadError, localJumpError, stopIteration, syntaxError, uncaughtThrowError } from './carriers.ts';

/** Classes which add nothing to their superclass, by superclass. */
const PLAIN: readonly (readonly [superclass: string, names: readonly string[]])[] = [
  ['Exception', ['NoMemoryError', 'ScriptError', 'SecurityError', 'StandardError', 'SystemStackError']],
  ['ScriptError', ['NotImplementedError']],
  [
    'StandardError',
    [
      'ArgumentError', 'EncodingError', 'FiberError', 'IOError', 'IndexError', 'NoMatchingPatternError', 'RangeError',
      'RegexpError', 'RuntimeError', 'ThreadError', 'TypeError', 'ZeroDivisionError',
    ],
  ], // prettier-ignore
  ['IOError', ['EOFError']],
  ['RangeError', ['FloatDomainError']],
];

// oxlint-disable-next-line no-explicit-any -- receivers differ
/** Every class below Exception, superclasses first. */
export function exceptionClasses(): ClassDefinition<any>[] {
  const plain = PLAIN.flatMap(([superclass, names]) => names.map((name) => ({ name, superclass })));
  return [
    ...plain,
    systemExit,
    signalException,
    interrupt,
    loadError,
    syntaxError,
    nameError,
    noMethodError,
    keyError,
    stopIteration,
    { name: 'ClosedQueueError', superclass: 'StopIteration' },
    localJumpError,
    uncaughtThrowError,
    frozenError,
    noMatchingPatternKeyError,
    systemCallError,
    errnoModule,
    { name: 'Encoding', superclass: 'Object' },
    ...['CompatibilityError', 'UndefinedConversionError', 'InvalidByteSequenceError', 'ConverterNotFoundError'].map(
      (name) => ({ name: `Encoding::${name}`, superclass: 'EncodingError' }),
    ),
  ] as ClassDefinition<any>[];
}
