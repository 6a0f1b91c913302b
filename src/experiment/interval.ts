import type { Stat } from "./result.ts";

/** Two-sided 95 % points of Student's t for 1 to 30 degrees of freedom (Abramowitz and Stegun, table 26.10). */
const T95 = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11,
  2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
];
const Z95 = 1.959964;

/**
 * Two-sided 95 % point of Student's t. Above 30 degrees of freedom by the expansion around the normal point z,
 * z + (z³ + z) ÷ 4ν + (5z⁵ + 16z³ + 3z) ÷ 96ν² (Abramowitz and Stegun 26.7.5), within 10⁻⁴.
 */
export function studentT95(degreesOfFreedom: number): number {
  const listed = T95[degreesOfFreedom - 1];
  if (listed !== undefined) return listed;
  const z = Z95;
  const cube = z * z * z;
  const first = (cube + z) / 4;
  const second = (5 * cube * z * z + 16 * cube + 3 * z) / 96;
  return z + (first + second / degreesOfFreedom) / degreesOfFreedom;
}

/**
 * Mean and half-width of the 95 % interval over replications. Replications without a sample do not count; null when none
 * has one. One sample has no interval: half-width 0.
 */
export function interval(samples: readonly (number | null)[]): Stat {
  const values = samples.filter((value): value is number => value !== null && Number.isFinite(value));
  const n = values.length;
  if (n === 0) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  if (n === 1) return { mean, ci95: 0 };
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return { mean, ci95: studentT95(n - 1) * Math.sqrt(squares / (n - 1) / n) };
}
