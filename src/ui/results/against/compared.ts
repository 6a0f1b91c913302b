import type { ComparedMetric, Paired } from "../../../store/comparison.ts";

/** One metric of the comparison: how a paired difference of it is drawn and written. */
export interface Compared {
  readonly metric: ComparedMetric;
  readonly head: string;
  readonly unit: string;
  /** The difference with its ends, in `unit`; null where the metric has none. */
  readonly read: (paired: Paired) => Difference | null;
  /** A difference in a sentence: "36 % less time at p99". `size` has no sign. */
  readonly words: (size: string, more: boolean) => string;
  /** Takes a steady latency, and this many percent of answers below it. */
  readonly percentile?: number;
}

/** By how much one scheduler lies above another (negative: below), with its 95 % interval. */
export interface Difference {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const percent = "\u202f%";

/** What two schedulers are compared by, in the ledger's order of columns. */
export const comparedMetrics: readonly Compared[] = [
  {
    metric: "sloAttainment",
    head: "On time",
    unit: "points",
    read: absolute(100),
    words: (size, more) => `${size} points ${more ? "more" : "fewer"} on time`,
  },
  {
    metric: "goodputRps",
    head: "Goodput",
    unit: "%",
    read: relative,
    words: (size, more) => `${size}${percent} ${more ? "more" : "less"} goodput`,
  },
  {
    metric: "meanMs",
    head: "Mean latency",
    unit: "% of time",
    read: relative,
    words: (size, more) => `${size}${percent} ${more ? "more" : "less"} time on average`,
    percentile: 50,
  },
  {
    metric: "p99Ms",
    head: "p99",
    unit: "% of time",
    read: relative,
    words: (size, more) => `${size}${percent} ${more ? "more" : "less"} time at p99`,
    percentile: 99,
  },
  {
    metric: "accuracy",
    head: "Accuracy",
    unit: "of answered",
    read: absolute(1),
    words: (size, more) => `accuracy ${size} ${more ? "higher" : "lower"}`,
  },
  {
    metric: "fang",
    head: "Utility",
    unit: "Fang",
    read: absolute(1),
    words: (size, more) => `utility ${size} ${more ? "higher" : "lower"}`,
  },
  {
    metric: "costPer1kGood",
    head: "Cost",
    unit: "% per 1k good",
    read: relative,
    words: (size, more) => `${size}${percent} ${more ? "more" : "less"} paid per answer on time`,
  },
];

/** A ratio whose interval spans more than this says nothing: a cost per answer where next to none is on time. */
const vaguest = 100;

function absolute(factor: number): Compared["read"] {
  return ({ difference: { mean, ci95 } }) => ({
    value: mean * factor,
    low: (mean - ci95) * factor,
    high: (mean + ci95) * factor,
  });
}

function relative({ ratio }: Paired): Difference | null {
  if (ratio === null || ratio.high > ratio.low * vaguest) return null;
  return { value: (ratio.mean - 1) * 100, low: (ratio.low - 1) * 100, high: (ratio.high - 1) * 100 };
}
