import { RFloat } from '../value/float.ts';
import { RObject } from '../value/object.ts';
import { RRange } from '../value/range.ts';
import { RString } from '../value/string.ts';
import { isInteger, type RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { type ClassDefinition, defineClass, defineModule } from './define_class.ts';
import { subtract } from './integer/arithmetic.ts';
import { MersenneTwister } from './random/mersenne_twister.ts';
import {
  defaultSeed,
  defaultSource,
  hostSource,
  newSeed,
  randomDouble,
  type RandomSource,
  randomUpTo,
  randomWithin,
  reseed,
} from './random/source.ts';

/** An instance of Random. */
class RRandom extends RObject {
  seed: number | bigint = 0;
  source: RandomSource | undefined = undefined;

  override get tag(): string {
    return 'Random';
  }
}

/** Random::Formatter: random values in handy forms; SecureRandom extends it. */
const formatter = defineModule({
  name: 'Random::Formatter',

  methods: {
    'rand(limit = absent)': (vm, self, limit) => draw(vm, sourceOf(vm, self), limit),
    'random_number(limit = absent)': (vm, self, limit) => randomNumber(vm, sourceOf(vm, self), limit),
  },
});

/** Random: a seeded one gives MRI's numbers, an unseeded one the host's. */
const random = defineClass<RValue>({
  name: 'Random',
  includes: ['Random::Formatter'],
  extends: ['Random::Formatter'],

  methods: {
    '==(other)': (_vm, self, other) =>
      self === other || (self instanceof RRandom && other instanceof RRandom && self.seed === other.seed),
    'bytes(count)': (vm, self, count) => bytes(vm, sourceOf(vm, self), count),
    'rand(limit = absent)': (vm, self, limit) => draw(vm, sourceOf(vm, self), limit),
    seed: (_vm, self) => (self as RRandom).seed,
  },

  privateMethods: {
    'initialize(seed = absent)': (vm, self, seed) => {
      const made = self as RRandom;
      made.seed = seed === undefined ? newSeed(vm) : vm.toInteger(seed);
      made.source = seed === undefined ? hostSource(vm) : new MersenneTwister(BigInt(made.seed));
      return null;
    },
  },

  singletonMethods: {
    'bytes(count)': (vm, _self, count) => bytes(vm, defaultSource(vm), count),
    new_seed: (vm) => newSeed(vm),
    'rand(limit = absent)': (vm, _self, limit) => draw(vm, defaultSource(vm), limit),
    seed: (vm) => defaultSeed(vm),
    'srand(seed = absent)': (vm, _self, seed) => srand(vm, seed),
    'urandom(count)': (vm, _self, count) => bytes(vm, hostSource(vm), count),
  },
});

const kernel = defineModule({
  name: 'Kernel',

  moduleFunctions: {
    'rand(limit = nil)': (vm, _self, limit) => kernelRand(vm, limit),
    'srand(seed = absent)': (vm, _self, seed) => srand(vm, seed),
  },
});

const shell = defineClass<RValue>({
  name: 'Random',
  superclass: 'Object',
  allocate: (_vm, klass) => new RRandom(klass),
});

/** Random, the module inside of it that it includes, and Kernel's share. */
export const randomClasses: readonly ClassDefinition<RValue>[] = [shell, formatter, random, kernel];

function srand(vm: Machine, seed: RValue | undefined): RValue {
  return reseed(vm, seed === undefined ? newSeed(vm) : vm.toInteger(seed));
}

function sourceOf(vm: Machine, self: RValue): RandomSource {
  return (self instanceof RRandom ? self.source : undefined) ?? defaultSource(vm);
}

/** `Random#rand(limit)` */
function draw(vm: Machine, source: RandomSource, limit: RValue | undefined): RValue {
  if (limit === undefined) return new RFloat(randomDouble(source));
  const invalid = (): never => vm.raise('ArgumentError', `invalid argument - ${vm.toS(limit)}`);
  if (limit === null) return invalid();
  if (limit instanceof RFloat) {
    if (!Number.isFinite(limit.value)) return vm.raise('Errno::EDOM', 'Numerical argument out of domain');
    return limit.value < 0 ? invalid() : new RFloat(randomDouble(source) * limit.value);
  }
  if (limit instanceof RRange) return randomWithin(vm, source, limit) ?? invalid();
  const most = vm.toInteger(limit);
  return most <= 0 ? invalid() : randomUpTo(source, subtract(most, 1));
}

/** `random_number`: an odd limit counts as none. */
function randomNumber(vm: Machine, source: RandomSource, limit: RValue | undefined): RValue {
  if (limit instanceof RFloat) return new RFloat(randomDouble(source) * (limit.value > 0 ? limit.value : 1));
  if (limit instanceof RRange) return randomWithin(vm, source, limit) ?? new RFloat(randomDouble(source));
  if (isInteger(limit) && limit > 0) return randomUpTo(source, subtract(limit, 1));
  return new RFloat(randomDouble(source));
}

function bytes(vm: Machine, source: RandomSource, count: RValue): RValue {
  const length = vm.toInt(count);
  if (length < 0) vm.raise('ArgumentError', 'negative string size (or size too big)');
  vm.checkSize(length);
  const made = new RString(randomBytes(source, length));
  made.encoding = 'ASCII-8BIT';
  return made;
}

/** Random bytes, one a UTF-16 unit. */
export function randomBytes(source: RandomSource, length: number): string {
  let text = '';
  while (text.length < length) {
    let word = source.bits();
    for (let index = 0; index < 4 && text.length < length; index += 1) {
      text += String.fromCharCode(word & 0xff);
      word >>>= 8;
    }
  }
  return text;
}

/** `Kernel#rand(limit)`: nil and 0 count as none, the sign of a limit does not matter. */
function kernelRand(vm: Machine, limit: RValue): RValue {
  const source = defaultSource(vm);
  if (limit === null) return new RFloat(randomDouble(source));
  if (limit instanceof RRange) return randomWithin(vm, source, limit) ?? null;
  const most = vm.toInteger(limit);
  if (most === 0) return new RFloat(randomDouble(source));
  return randomUpTo(source, subtract(most < 0 ? -most : most, 1));
}
