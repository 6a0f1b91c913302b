import type { Stat } from "../../../experiment/result.ts";
import { absent, count, narrowSpace, plusMinus, significant } from "../../parts/numbers.ts";
import { percentFigure } from "../../parts/percent.ts";
import type { Metric } from "./metric.ts";

/** A figure as the page writes it: in the unit of its column's head, with its half-interval or "" where it has none. */
export interface Written {
  readonly value: string;
  readonly interval: string;
}

/** Writes one metric's figure. One replication has no interval, so none is printed. */
export function written(metric: Metric, stat: Stat, replications: number): Written {
  if (stat === null) return { value: absent, interval: "" };
  const value = writtenValue(metric, stat.mean);
  if (replications < 2 || value.startsWith("<") || isCertain(metric, stat)) return { value, interval: "" };
  // All on time, in every replication, is known better than to a whole percent.
  const digits = metric.form === "share" && !value.includes(".") ? `${value}.0` : value;
  return { value, interval: plusMinus(stat.ci95 * metric.factor, digits) };
}

/** Nothing varied, and the value has no digits that could: nothing at all, or a whole count. */
function isCertain({ form }: Metric, { mean, ci95 }: NonNullable<Stat>): boolean {
  return ci95 === 0 && (mean === 0 || form === "count");
}

function writtenValue(metric: Metric, mean: number): string {
  switch (metric.form) {
    case "share":
      return percentFigure(mean);
    case "count":
      // A mean of counts has a fraction only where it is one of several replications.
      return Number.isInteger(mean) ? count(mean) : significant(mean);
    case "money":
    case "amount":
      return amount(mean * metric.factor);
  }
}

/** Smaller than this a figure is only said to be so: nobody compares the digits of 0.00000982. */
const smallest = 0.001;

function amount(value: number): string {
  return value !== 0 && Math.abs(value) < smallest ? `<${narrowSpace}${smallest}` : significant(value);
}
