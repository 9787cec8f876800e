import { array } from './array.ts';
import { arrayPack } from './array/pack.ts';
import { basicObject } from './basic_object.ts';
import { binding } from './binding.ts';
import { klass } from './class.ts';
import { comparable } from './comparable.ts';
import { complex } from './complex.ts';
import type { ClassDefinition } from './define_class.ts';
import { dir } from './dir.ts';
import { encoding } from './encoding.ts';
import { enumerable } from './enumerable.ts';
import { enumerator } from './enumerator.ts';
import { arithmeticSequenceClass } from './enumerator/arithmetic_sequence.ts';
import { enumeratorChain } from './enumerator/chain.ts';
import { generator, producer, yielder } from './enumerator/generator.ts';
import { lazy } from './enumerator/lazy.ts';
import { env } from './env.ts';
import { exception } from './exception.ts';
import { falseClass } from './false_class.ts';
import { fiber, ractor } from './fiber.ts';
import { file, fileConstants, fileTest } from './file.ts';
import { fileStat } from './file_stat.ts';
import { float } from './float.ts';
import { gc } from './gc.ts';
import { gemClasses } from './gem.ts';
import { hash } from './hash.ts';
import { integer } from './integer.ts';
import { io } from './io.ts';
import { kernel } from './kernel.ts';
import { formatting } from './kernel/format.ts';
import { mainObject } from './main_object.ts';
import { marshal } from './marshal.ts';
import { matchData } from './match_data.ts';
import { math, mathDomainError } from './math.ts';
import { method, unboundMethod } from './method.ts';
import { module } from './module.ts';
import { nilClass } from './nil_class.ts';
import { numeric } from './numeric.ts';
import { object } from './object.ts';
import { objectSpace } from './object_space.ts';
import { prettyPrinter, prettyPrinting } from './pretty_print.ts';
import { proc } from './proc.ts';
import { process, processStatus } from './process.ts';
import { randomClasses } from './random.ts';
import { range } from './range.ts';
import { rational } from './rational.ts';
import { regexp } from './regexp.ts';
import { signal } from './signal.ts';
import { string } from './string.ts';
import { struct } from './struct.ts';
import { symbol } from './symbol.ts';
import { thread } from './thread.ts';
import { conditionVariable, mutex } from './thread/mutex.ts';
import { queue, sizedQueue } from './thread/queue.ts';
import { time } from './time.ts';
import { trueClass } from './true_class.ts';
import { warning } from './warning.ts';

/** Every core class, in boot order: superclasses and included modules before those which need them. */
// oxlint-disable-next-line no-explicit-any -- receivers differ
export const coreClasses: readonly ClassDefinition<any>[] = [
  basicObject,
  kernel,
  formatting,
  object,
  module,
  klass,
  comparable,
  enumerable,
  exception,
  string,
  symbol,
  regexp,
  matchData,
  encoding,
  array,
  arrayPack,
  hash,
  range,
  enumerator,
  generator,
  yielder,
  producer,
  enumeratorChain,
  lazy,
  arithmeticSequenceClass,
  struct,
  nilClass,
  trueClass,
  falseClass,
  numeric,
  integer,
  float,
  rational,
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
  file,
  fileConstants,
  fileStat,
  fileTest,
  dir,
  env,
  objectSpace,
  gc,
  signal,
  marshal,
  thread,
  mutex,
  conditionVariable,
  queue,
  sizedQueue,
  fiber,
  ractor,
  warning,
  prettyPrinter,
  prettyPrinting,
  mainObject,
  ...gemClasses,
];
