import { RArray } from '../../value/array.ts';
import { RFloat } from '../../value/float.ts';
import { RString } from '../../value/string.ts';
import { integer, isInteger, type RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { exactPower } from '../math/exact.ts';
import { coerceAndCall, refuseComplex } from '../numeric/coerce.ts';
import { fraction } from '../rational/fraction.ts';
import { makeRational } from '../rational/value.ts';
import { type Int, negate, power, powerModulo } from './arithmetic.ts';

/** Integer#** and #pow. */
export function raise(vm: Machine, self: Int, exponent: RValue, modulus?: RValue): RValue {
  if (modulus !== undefined) return raiseModulo(vm, self, exponent, modulus);
  if (isInteger(exponent)) {
    if (exponent < 0) {
      if (self === 0) vm.raise('ZeroDivisionError', 'divided by 0');
      const inverse = power(self, negate(exponent));
      return inverse === undefined ? new RFloat(0) : makeRational(vm, fraction(1n, BigInt(inverse)));
    }
    return power(self, exponent) ?? new RFloat(self < 0 && BigInt(exponent) % 2n === 1n ? -Infinity : Infinity);
  }
  if (exponent instanceof RFloat) {
    if (exponent.value === 0) return new RFloat(1);
    if (self < 0 && exponent.value !== Math.round(exponent.value)) return refuseComplex(vm);
    return new RFloat(exactPower(Number(self), exponent.value));
  }
  return coerceAndCall(vm, self, '**', exponent);
}

function raiseModulo(vm: Machine, self: Int, exponent: RValue, modulus: RValue): RValue {
  if (!isInteger(exponent))
    vm.raise('TypeError', 'Integer#pow() 2nd argument not allowed unless a 1st argument is integer');
  if (exponent < 0) vm.raise('RangeError', 'Integer#pow() 1st argument cannot be negative when 2nd argument specified');
  if (!isInteger(modulus))
    vm.raise('TypeError', 'Integer#pow() 2nd argument not allowed unless all arguments are integers');
  if (modulus === 0) vm.raise('ZeroDivisionError', 'divided by 0');
  return powerModulo(self, exponent, modulus);
}

/** Integer#digits: the lowest first. */
export function digits(vm: Machine, self: Int, base: Int): RValue {
  if (base < 0) vm.raise('ArgumentError', 'negative radix');
  if (base < 2) vm.raise('ArgumentError', `invalid radix ${base}`);
  if (self < 0) vm.raise('Math::DomainError', 'out of domain');
  if (self === 0) return new RArray([0]);
  const radix = BigInt(base);
  const items: RValue[] = [];
  for (let rest = BigInt(self); rest > 0n; rest /= radix) items.push(integer(rest % radix));
  return new RArray(items);
}

/** Integer#chr */
export function chr(vm: Machine, self: Int, encoding: RValue | undefined): RValue {
  const outOfRange = (): never => vm.raise('RangeError', `${self} out of char range`);
  if (typeof self === 'bigint') return vm.raise('RangeError', 'bignum out of char range');
  if (encoding === undefined) {
    if (self < 0 || self > 0xff) return outOfRange();
    const character = new RString(String.fromCharCode(self));
    character.encoding = self < 0x80 ? 'US-ASCII' : 'ASCII-8BIT';
    return character;
  }
  const name = vm.toS(encoding).toUpperCase();
  if (name === 'UTF-8') {
    if (self < 0 || self > 0x10ffff) return outOfRange();
    if (self >= 0xd800 && self <= 0xdfff)
      vm.raise('RangeError', `invalid codepoint 0x${self.toString(16).toUpperCase()} in UTF-8`);
    return new RString(String.fromCodePoint(self));
  }
  const isAscii = name === 'US-ASCII' || name === 'ASCII';
  if (!isAscii && name !== 'ASCII-8BIT' && name !== 'BINARY' && name !== 'ISO-8859-1')
    return vm.stop(`Expected an encoding that Integer#chr supports, found ${name}.`);
  if (self < 0 || self > (isAscii ? 0x7f : 0xff)) return outOfRange();
  const character = new RString(String.fromCharCode(self));
  character.encoding = isAscii ? 'US-ASCII' : name === 'ISO-8859-1' ? 'ISO-8859-1' : 'ASCII-8BIT';
  return character;
}
