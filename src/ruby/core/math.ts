import { RArray } from '../value/array.ts';
import { RFloat } from '../value/float.ts';
import { isInteger, type RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { type ClassDefinition, defineModule } from './define_class.ts';
import { exactExp, exactHypot, exactLog } from './math/exact.ts';
import { refuse } from './refuse.ts';
import { binaryExponent, bitLength, scaleBinary } from './rational/fraction.ts';
import { RRational } from './rational/value.ts';

/** Math: functions of real numbers. */
export const math = defineModule({
  name: 'Math',

  moduleFunctions: {
    'acos(x)': within('acos', Math.acos, -1, 1),
    'acosh(x)': within('acosh', Math.acosh, 1, Infinity),
    'asin(x)': within('asin', Math.asin, -1, 1),
    'asinh(x)': plain(Math.asinh),
    'atan(x)': plain(Math.atan),
    'atan2(y, x)': (vm, _self, y, x) => new RFloat(Math.atan2(real(vm, y), real(vm, x))),
    'atanh(x)': within('atanh', Math.atanh, -1, 1),
    'cbrt(x)': plain(Math.cbrt),
    'cos(x)': plain(Math.cos),
    'cosh(x)': plain(Math.cosh),
    'erf(x)': (vm, _self, x) => (real(vm, x) === 0 ? new RFloat(0) : refuse(vm, 'Math.erf')),
    'erfc(x)': (vm, _self, x) => (real(vm, x) === 0 ? new RFloat(1) : refuse(vm, 'Math.erfc')),
    'exp(x)': plain(exactExp),
    'frexp(x)': (vm, _self, x) => {
      const value = real(vm, x);
      const exponent = binaryExponent(value);
      return new RArray([new RFloat(Number.isFinite(value) ? scaleBinary(value, -exponent) : value), exponent]);
    },
    'gamma(x)': (vm, _self, x) => {
      const value = real(vm, x);
      if (value === -Infinity || (value < 0 && Number.isInteger(value))) outOfDomain(vm, 'gamma');
      const whole = gamma(value);
      return whole === undefined ? refuse(vm, 'Math.gamma of a fraction') : new RFloat(whole);
    },
    'hypot(x, y)': (vm, _self, x, y) => new RFloat(exactHypot(real(vm, x), real(vm, y))),
    'ldexp(x, exponent)': (vm, _self, x, exponent) => new RFloat(scaleBinary(real(vm, x), vm.toInt(exponent))),
    'lgamma(x)': (vm, _self, x) => {
      const value = real(vm, x);
      if (value === -Infinity) outOfDomain(vm, 'lgamma');
      if (value === 1 || value === 2) return new RArray([new RFloat(0), 1]);
      if (value === Infinity || (value <= 0 && Number.isInteger(value)))
        return new RArray([new RFloat(Infinity), Object.is(value, -0) ? -1 : 1]);
      return refuse(vm, 'Math.lgamma');
    },
    'log(x, base = absent)': (vm, _self, x, base) => {
      const top = logarithm(vm, 'log', x);
      return new RFloat(base === undefined ? top : top / logarithm(vm, 'log', base));
    },
    'log10(x)': (vm, _self, x) => {
      if (isInteger(x) && typeof x === 'number' && x > 0) return new RFloat(Math.log10(x));
      return new RFloat(
        typeof x === 'bigint'
          ? logarithm(vm, 'log10', x) / Math.LN10
          : (logarithm(vm, 'log10', x), Math.log10(real(vm, x))),
      );
    },
    'log2(x)': (vm, _self, x) =>
      new RFloat(
        typeof x === 'bigint'
          ? logarithm(vm, 'log2', x) / Math.LN2
          : (logarithm(vm, 'log2', x), Math.log2(real(vm, x))),
      ),
    'sin(x)': plain(Math.sin),
    'sinh(x)': plain(Math.sinh),
    'sqrt(x)': (vm, _self, x) => {
      const value = real(vm, x);
      if (value < 0) outOfDomain(vm, 'sqrt');
      return new RFloat(value === 0 ? 0 : Math.sqrt(value));
    },
    'tan(x)': plain(Math.tan),
    'tanh(x)': plain(Math.tanh),
  },

  constants: {
    E: () => new RFloat(Math.E),
    PI: () => new RFloat(Math.PI),
  },
});

/** Math::DomainError */
export const mathDomainError: ClassDefinition = { name: 'Math::DomainError', superclass: 'StandardError' };

type MathFunction = (vm: Machine, self: RValue, x: RValue) => RValue;

function plain(run: (x: number) => number): MathFunction {
  return (vm, _self, x) => new RFloat(run(real(vm, x)));
}

function within(name: string, run: (x: number) => number, least: number, most: number): MathFunction {
  return (vm, _self, x) => {
    const value = real(vm, x);
    if (value < least || value > most) outOfDomain(vm, name);
    return new RFloat(run(value));
  };
}

/** A real number's double: Strings and nil are refused, although they might convert. */
function real(vm: Machine, value: RValue): number {
  if (value instanceof RFloat) return value.value;
  if (isInteger(value)) return Number(value);
  if (value instanceof RRational || (value !== null && vm.isA(value, vm.classes.Numeric))) return vm.toFloat(value);
  const name = value === null ? 'nil' : typeof value === 'boolean' ? String(value) : vm.className(value);
  return vm.raise('TypeError', `can't convert ${name} into Float`);
}

function logarithm(vm: Machine, name: string, value: RValue): number {
  if (typeof value === 'bigint' && value > 0n) {
    const excess = Math.max(0, bitLength(value) - 1000);
    return Math.log(Number(value >> BigInt(excess))) + excess * Math.LN2;
  }
  const number = real(vm, value);
  if (number < 0 || Object.is(number, -0)) outOfDomain(vm, name);
  return exactLog(number);
}

/** The gamma function where it is exact: factorials; undefined elsewhere. */
function gamma(x: number): number | undefined {
  if (x === 0) return Object.is(x, -0) ? -Infinity : Infinity;
  if (x === Infinity || Number.isNaN(x)) return x;
  if (!Number.isInteger(x) || x < 1 || x > 23) return undefined;
  let product = 1;
  for (let factor = 2; factor < x; factor += 1) product *= factor;
  return product;
}

function outOfDomain(vm: Machine, name: string): never {
  vm.raise('Math::DomainError', `Numerical argument is out of domain - ${name}`);
}
