/** Steps of a readable number within its third digit. */
const STEPS = [5, 2, 1] as const;

/**
 * The least number from `value` on that people like to read: its third digit counts in the largest steps of 5, 2 or 1 that
 * are at most a hundredth of it, so that it is at most 1 % larger. 207.3 is 208, 1043 is 1050.
 * @param value above 0
 */
export function readableAbove(value: number): number {
  const exponent = Number(value.toExponential().split("e")[1]);
  const third = Number(`1e${exponent - 2}`);
  const step = third * (STEPS.find((size) => size * third <= value / 100) ?? 1);
  // Rounding errors of the division must not cost a step.
  return Number((Math.ceil(value / step - 1e-9) * step).toPrecision(4));
}
