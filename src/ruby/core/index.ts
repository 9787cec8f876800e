import { basicObject } from './basic_object.ts';
import { binding } from './binding.ts';
import { klass } from './class.ts';
import { comparable } from './comparable.ts';
import { complex } from './complex.ts';
import type { ClassDefinition } from './define_class.ts';
import { exception } from './exception.ts';
import { falseClass } from './false_class.ts';
import { float } from './float.ts';
import { integer } from './integer.ts';
import { io } from './io.ts';
import { kernel } from './kernel.ts';
import { math, mathDomainError } from './math.ts';
import { method, unboundMethod } from './method.ts';
import { module } from './module.ts';
import { nilClass } from './nil_class.ts';
import { numeric } from './numeric.ts';
import { object } from './object.ts';
import { proc } from './proc.ts';
import { process, processStatus } from './process.ts';
import { randomClasses } from './random.ts';
import { time } from './time.ts';
import { trueClass } from './true_class.ts';

/** Every core class, in boot order: superclasses and included modules before those which need them. */
// oxlint-disable-next-line no-explicit-any -- receivers differ
export const coreClasses: readonly ClassDefinition<any>[] = [
  basicObject,
  kernel,
  object,
  module,
  klass,
  comparable,
  exception,
  nilClass,
  trueClass,
  falseClass,
  numeric,
  integer,
  float,
  complex,
  math,
  mathDomainError,
  ...randomClasses,
  time,
  proc,
  method,
  unboundMethod,
  binding,
  process,
  processStatus,
  io,
];
