import type { RHash } from '../../value/hash.ts';
import { RString } from '../../value/string.ts';
import { RSymbol } from '../../value/symbol.ts';
import { integer, type RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { bitLength, ceilOf, floorOf, fraction, type Half, roundOf, truncationOf } from '../rational/fraction.ts';
import type { Int } from './arithmetic.ts';

/** The meaning of a `half:` keyword. */
function halfOption(vm: Machine, value: RValue): Half {
  if (value === null) return 'up';
  const name = vm.toS(value);
  const isName = value instanceof RSymbol || value instanceof RString;
  if (isName && (name === 'up' || name === 'even' || name === 'down')) return name;
  vm.raise('ArgumentError', `invalid rounding mode: ${name}`);
}

/** `half:` out of a hash of options. */
export function halfOf(vm: Machine, options: RHash): Half {
  for (const { key, value } of options) {
    if (key instanceof RSymbol && key.name === 'half') return halfOption(vm, value);
    vm.raise('ArgumentError', `unknown keyword: ${vm.inspect(key)}`);
  }
  return 'up';
}

export type Rounding = 'floor' | 'ceil' | 'truncate' | Half;

/** An Integer rounded to `digits` decimal places; only negative ones change it. */
export function roundInteger(value: Int, digits: number, rounding: Rounding): Int {
  if (digits >= 0) return value;
  const bits = bitLength(BigInt(value < 0 ? -value : value));
  // Further away than any digit: MRI answers 0, whatever the direction.
  if (-0.415241 * digits - 0.125 > (bits < 63 ? 8 : Math.ceil(bits / 8))) return 0;
  const unit = 10n ** BigInt(-digits);
  // Unlike Integers that fit a machine word, longer ones go up even when they are round already.
  const isLong = bits >= 63 || unit >= 1n << 62n;
  const goesUp = rounding === 'ceil' || (rounding === 'truncate' && value < 0);
  if (isLong && goesUp) return integer((floorOf(fraction(BigInt(value), unit)) + 1n) * unit);
  const exact = fraction(BigInt(value), unit);
  const rounded =
    rounding === 'floor'
      ? floorOf(exact)
      : rounding === 'ceil'
        ? ceilOf(exact)
        : rounding === 'truncate'
          ? truncationOf(exact)
          : roundOf(exact, rounding);
  return integer(rounded * unit);
}
