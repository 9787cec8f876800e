/** Powers of ten that a Float holds exactly. */
const TENS = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
const BIG_TENS = [1e16, 1e32, 1e64, 1e128, 1e256];
const MOST_DIGITS = 14;
const UNIT = 2 ** -52;

/**
 * Whether a number, cut off after so many digits, is so close to half a unit of the last one that MRI takes it for just that,
 * and then rounds to an even digit. MRI decides in floating point where 14 digits or fewer are asked for; what counts is the error
 * that it allows for there, so its steps are gone through in the same order.
 */
export function isNearHalf(size: number, digits: number, kind: 'significant' | 'decimals'): boolean {
  const { power, isSure } = powerOf(size);
  let count = kind === 'significant' ? digits : digits + power + 1;
  if (count <= 0 || count > MOST_DIGITS) return false;
  const { value: scaled, errors } = scale(size, power);
  let value = scaled;
  let allowed = errors;
  if (!isSure && value < 1) {
    // The power was one too many.
    if (kind === 'decimals') count -= 1;
    if (count <= 0) return false;
    value *= 10;
    allowed += 1;
  }
  const error = (allowed * value + 7) * UNIT * (TENS[count - 1] as number);
  for (let place = 1; ; place += 1, value *= 10) {
    value -= Math.trunc(value);
    if (value === 0) return false;
    if (place === count) return !(value > 0.5 + error) && !(value < 0.5 - error);
  }
}

/** The power of ten of the first digit, perhaps one too many unless `isSure`. */
function powerOf(size: number): { power: number; isSure: boolean } {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, size);
  const exponent = (bits.getUint16(0) >> 4) - 1023;
  bits.setUint16(0, 0x3ff0 | (bits.getUint16(0) & 0xf));
  const estimate = (bits.getFloat64(0) - 1.5) * 0.289529654602168 + 0.1760912590558 + exponent * 0.301029995663981;
  const power = Math.floor(estimate);
  if (power < 0 || power > 22) return { power, isSure: false };
  return { power: size < (TENS[power] as number) ? power - 1 : power, isSure: true };
}

/** The number with its point after the first digit, and how many errors of half a unit that may have cost. */
function scale(size: number, power: number): { value: number; errors: number } {
  let errors = 2;
  let value = size;
  if (power > 0) {
    let divisor = TENS[power & 15] as number;
    let rest = power >> 4;
    if (rest & 16) {
      rest &= 15;
      value /= 1e256;
      errors += 1;
    }
    for (let index = 0; rest > 0; rest >>= 1, index += 1)
      if (rest & 1) {
        errors += 1;
        divisor *= BIG_TENS[index] as number;
      }
    value /= divisor;
  } else if (power < 0) {
    value *= TENS[-power & 15] as number;
    for (let rest = -power >> 4, index = 0; rest > 0; rest >>= 1, index += 1)
      if (rest & 1) {
        errors += 1;
        value *= BIG_TENS[index] as number;
      }
  }
  return { value, errors };
}
