const LANCZOS = [
  0.99999999999980993227684700473478, 676.520368121885098567009190444019, -1259.13921672240287047156078755283,
  771.3234287776530788486528258894, -176.61502916214059906584551354, 12.507343278686904814458936853,
  -0.13857109526572011689554707, 9.984369578019570859563e-6, 1.50563273514931155834e-7,
]; // prettier-ignore

/** The gamma function; exact factorials for small whole numbers. */
export function gamma(x: number): number {
  if (Number.isInteger(x) && x >= 1 && x <= 23) {
    let product = 1;
    for (let factor = 2; factor < x; factor += 1) product *= factor;
    return product;
  }
  if (x === 0) return Object.is(x, -0) ? -Infinity : Infinity;
  if (x < 0.5) return Math.PI / (Math.sin(Math.PI * x) * gamma(1 - x));
  if (x > 171.7) return Infinity;
  const { sum, base } = lanczos(x);
  return Math.sqrt(2 * Math.PI) * base ** (x - 0.5) * Math.exp(-base) * sum;
}

/** The logarithm of gamma's size, and gamma's sign. */
export function logGamma(x: number): { size: number; sign: number } {
  if (x === Infinity) return { size: Infinity, sign: 1 };
  if (x === 0) return { size: Infinity, sign: Object.is(x, -0) ? -1 : 1 };
  if (x < 0 && Number.isInteger(x)) return { size: Infinity, sign: 1 };
  if (x === 1 || x === 2) return { size: 0, sign: 1 };
  if (x < 0.5) {
    const sine = Math.sin(Math.PI * x);
    return { size: Math.log(Math.PI / Math.abs(sine)) - logGamma(1 - x).size, sign: sine < 0 ? -1 : 1 };
  }
  const { sum, base } = lanczos(x);
  return { size: 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(sum), sign: 1 };
}

function lanczos(x: number): { sum: number; base: number } {
  let sum = LANCZOS[0] as number;
  for (let index = 1; index < LANCZOS.length; index += 1) sum += (LANCZOS[index] as number) / (x - 1 + index);
  return { sum, base: x + 6.5 };
}

/** The error function: its series near zero, a continued fraction further out. */
export function errorFunction(x: number): number {
  if (Number.isNaN(x)) return x;
  const size = Math.abs(x);
  if (size > 6) return Math.sign(x);
  if (size < 3) {
    let term = size;
    let sum = size;
    for (let n = 1; n < 200 && Math.abs(term) > 1e-18 * sum; n += 1) {
      term *= (-size * size) / n;
      sum += term / (2 * n + 1);
    }
    return (Math.sign(x) * 2 * sum) / Math.sqrt(Math.PI);
  }
  let fraction = 0;
  for (let n = 60; n > 0; n -= 1) fraction = n / 2 / (size + fraction);
  return Math.sign(x) * (1 - Math.exp(-size * size) / ((size + fraction) * Math.sqrt(Math.PI)));
}
