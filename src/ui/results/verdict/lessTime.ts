import type { Stat } from "../../../experiment/result.ts";

/** By what share one latency lies below another, with its 95 % interval; all below 1, negative where it lies above. */
export interface LessTime {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/**
 * How much less time `a` takes than `b`: 1 − a ÷ b, with an interval from the two half-widths by the delta method on
 * the logarithm of the ratio. It takes the two as independent; with common random numbers the truth is narrower.
 */
export function lessTime(a: NonNullable<Stat>, b: NonNullable<Stat>): LessTime | null {
  if (a.mean <= 0 || b.mean <= 0) return null;
  const ratio = a.mean / b.mean;
  const spread = Math.exp(Math.hypot(a.ci95 / a.mean, b.ci95 / b.mean));
  return { share: 1 - ratio, low: 1 - ratio * spread, high: 1 - ratio / spread };
}
