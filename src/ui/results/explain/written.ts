import type { Stat } from "../../../experiment/result.ts";
import { absent, count, plusMinus, significant } from "../../parts/numbers.ts";
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
  if (replications < 2 || (stat.mean === 0 && stat.ci95 === 0)) return { value, interval: "" };
  // All on time, in every replication, is known better than to a whole percent.
  const digits = metric.form === "share" && !value.includes(".") ? `${value}.0` : value;
  return { value, interval: plusMinus(stat.ci95 * metric.factor, digits) };
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
      return significant(mean * metric.factor);
  }
}
