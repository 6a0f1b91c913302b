// Logarithm, exponential and sine from +, −, × and ÷ alone, which IEEE 754 fixes to the last bit. The Math functions of the
// same names may differ in the last bit between JavaScript engines, and a simulation carries one bit into every figure:
// with these, the same scenario and seed give the same bytes everywhere. Each is within 2 units in the last place.

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

const double = new Float64Array(1);
const halves = new Uint32Array(double.buffer);

/** 2ⁿ for a whole n of −1022 to 1023, exact. */
export function powerOfTwo(n: number): number {
  halves[0] = 0;
  halves[1] = (n + 1023) << 20;
  return double[0]!;
}

/**
 * Natural logarithm of a positive number. With x = 2ᵏ·m and m in [√½, √2): ln x = k·ln 2 + 2·artanh((m − 1) ÷ (m + 1)).
 * Below 2⁻¹⁰²² (subnormal numbers) it is that of 2⁻¹⁰²² at least: nothing here asks for them.
 */
export function log(x: number): number {
  double[0] = x;
  let k = (halves[1]! >>> 20) - 1023;
  halves[1] = (halves[1]! & 0xfffff) | 0x3ff00000;
  let m = double[0]!;
  if (m >= Math.SQRT2) {
    m /= 2;
    k++;
  }
  const s = (m - 1) / (m + 1);
  const z = s * s;
  const series =
    1 / 3 +
    z *
      (1 / 5 +
        z * (1 / 7 + z * (1 / 9 + z * (1 / 11 + z * (1 / 13 + z * (1 / 15 + z * (1 / 17 + z * (1 / 19 + z / 21))))))));
  return k * LN2_HIGH + (2 * s + (2 * s * z * series + k * LN2_LOW));
}

/** e to the power of x. With x = k·ln 2 + r and |r| ≤ ½·ln 2, a Taylor sum for eʳ, times 2ᵏ. 0 below −745, Infinity above 709.78. */
export function exp(x: number): number {
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY;
  if (x < -745.1332191019412) return 0;
  const k = Math.round(x / (LN2_HIGH + LN2_LOW));
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  let sum = 1 + r / 13;
  for (let n = 12; n >= 1; n--) sum = 1 + (r / n) * sum;
  // Two steps, so that results near the ends of the range stay exact products of powers of two.
  const half = Math.trunc(k / 2);
  return sum * powerOfTwo(half) * powerOfTwo(k - half);
}

const TWO_PI = 6.283185307179586;

/** sin(2π·turns), by the Taylor sum over the nearest quarter of a turn. */
export function sineOfTurns(turns: number): number {
  let part = turns - Math.floor(turns);
  if (part > 0.75) part -= 1;
  else if (part > 0.25) part = 0.5 - part;
  const x = part * TWO_PI;
  const z = x * x;
  let sum = 1;
  for (let n = 23; n >= 3; n -= 2) sum = 1 - (z / (n * (n - 1))) * sum;
  return x * sum;
}
