import { ceilOf, type Fraction, fraction, minus, orderOf, over, plus } from './fraction.ts';

/** The fraction with the smallest denominator within `error` of a value. */
export function simplestBetween(value: Fraction, error: Fraction): Fraction {
  if (value.numerator < 0n) {
    const found = simplestBetween(fraction(-value.numerator, value.denominator), error);
    return fraction(-found.numerator, found.denominator);
  }
  const from = minus(value, error);
  const to = plus(value, error);
  if (orderOf(from, to) === 0) return value;
  let [low, high] = [from, to];
  let [p0, p1, q0, q1] = [0n, 1n, 1n, 0n];
  for (;;) {
    const next = ceilOf(low);
    if (orderOf(fraction(next), high) <= 0) return fraction(next * p1 + p0, next * q1 + q0);
    const whole = next - 1n;
    [p0, p1] = [p1, whole * p1 + p0];
    [q0, q1] = [q1, whole * q1 + q0];
    const one = fraction(1n);
    [low, high] = [over(one, minus(high, fraction(whole))), over(one, minus(low, fraction(whole)))];
  }
}
