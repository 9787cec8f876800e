import { RFloat } from '../../value/float.ts';
import { RRange } from '../../value/range.ts';
import { integer, isInteger, type RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { bitLength } from '../rational/fraction.ts';
import { MersenneTwister } from './mersenne_twister.ts';

/** Where random numbers come from: 32 bits at a time. */
export interface RandomSource {
  bits(): number;
}

/** What `rand`, `shuffle` and `sample` draw from: the host, until `srand` or a seeded Random takes its place. */
export function defaultSource(vm: Machine): RandomSource {
  return seeded(vm)?.source ?? hostSource(vm);
}

export function hostSource(vm: Machine): RandomSource {
  return { bits: () => Math.floor(vm.host.random() * 2 ** 32) };
}

interface Seeded {
  readonly seed: number | bigint;
  readonly source: RandomSource;
}

const SEEDED = Symbol('srand');

function seeded(vm: Machine): Seeded | undefined {
  return vm.attachments.get(SEEDED) as Seeded | undefined;
}

/** The seed of the default source. */
export function defaultSeed(vm: Machine): number | bigint {
  let now = seeded(vm);
  if (!now) {
    const seed = newSeed(vm);
    vm.attachments.set(SEEDED, (now = { seed, source: new MersenneTwister(BigInt(seed)) }));
  }
  return now.seed;
}

/** `srand`: the former seed. */
export function reseed(vm: Machine, seed: number | bigint): number | bigint {
  const former = seeded(vm)?.seed ?? newSeed(vm);
  vm.attachments.set(SEEDED, { seed, source: new MersenneTwister(BigInt(seed)) });
  return former;
}

/** A seed of 128 bits from the host. */
export function newSeed(vm: Machine): number | bigint {
  let seed = 0n;
  for (let word = 0; word < 4; word += 1) seed = (seed << 32n) | BigInt(Math.floor(vm.host.random() * 2 ** 32));
  return integer(seed);
}

/** A double from 0 up to, and without, 1. */
export function randomDouble(source: RandomSource): number {
  const high = source.bits() >>> 5;
  const low = source.bits() >>> 6;
  return (high * 67108864 + low) / 9007199254740992;
}

/** An Integer from 0 to `limit`, with it. */
export function randomUpTo(source: RandomSource, limit: number | bigint): number | bigint {
  const most = BigInt(limit);
  if (most === 0n) return 0;
  const words = most > 0xffffffffffffffffn ? Math.ceil(bitLength(most) / 32) : 2;
  return integer(words > 2 ? drawLong(source, most, words) : drawShort(source, most));
}

/** Words are drawn from the highest; a draw beyond the limit is thrown away. */
function drawShort(source: RandomSource, most: bigint): bigint {
  const mask = (1n << BigInt(bitLength(most))) - 1n;
  for (;;) {
    let value = 0n;
    let isPast = false;
    for (const shift of [32n, 0n]) {
      if (((mask >> shift) & 0xffffffffn) === 0n) continue;
      value |= BigInt(source.bits()) << shift;
      value &= mask;
      if (value > most) {
        isPast = true;
        break;
      }
    }
    if (!isPast) return value;
  }
}

function drawLong(source: RandomSource, most: bigint, words: number): bigint {
  for (;;) {
    let value = 0n;
    let isBound = true;
    let mask = 0;
    let isPast = false;
    for (let word = words - 1; word >= 0; word -= 1) {
      const limit = Number((most >> BigInt(word * 32)) & 0xffffffffn);
      mask = mask ? 0xffffffff : maskFor(limit);
      let drawn = 0;
      if (mask) {
        drawn = (source.bits() & mask) >>> 0;
        if (isBound) {
          if (drawn > limit) {
            isPast = true;
            break;
          }
          if (drawn < limit) isBound = false;
        }
      }
      value |= BigInt(drawn) << BigInt(word * 32);
    }
    if (!isPast) return value;
  }
}

function maskFor(limit: number): number {
  return limit === 0 ? 0 : 2 ** (32 - Math.clz32(limit)) - 1;
}

/** A value within a Range of numbers; undefined when it is empty. */
export function randomWithin(vm: Machine, source: RandomSource, range: RRange): RValue | undefined {
  const { begin, end, excludeEnd } = range;
  if (isInteger(begin) && isInteger(end)) {
    const distance = BigInt(end) - BigInt(begin) - (excludeEnd ? 1n : 0n);
    return distance < 0n ? undefined : integer(BigInt(begin) + BigInt(randomUpTo(source, integer(distance))));
  }
  if (begin === null || end === null) return vm.raise('Errno::EDOM', 'Numerical argument out of domain');
  const from = vm.toFloat(begin);
  const distance = vm.toFloat(end) - from;
  if (!Number.isFinite(distance)) return vm.raise('Errno::EDOM', 'Numerical argument out of domain');
  if (distance < 0 || (distance === 0 && excludeEnd)) return undefined;
  return new RFloat((excludeEnd ? randomDouble(source) : doubleWithOne(source)) * distance + from);
}

/** A double from 0 to 1, with 1. */
function doubleWithOne(source: RandomSource): number {
  const [a, b] = [source.bits(), source.bits()];
  const drawn = ((BigInt(a) << 32n) | BigInt(b)) * ((1n << 53n) + 1n);
  return Number(drawn >> 64n) * 2 ** -53;
}
