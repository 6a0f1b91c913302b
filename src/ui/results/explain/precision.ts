import { moreForFivePercent } from "../../../store/comparison.ts";
import { type Finisher, metricsIn, type Scope } from "../contender.ts";
import type { Metric } from "./metric.ts";

/** How far a metric's intervals are from ±5 % of their values. */
export interface Precision {
  /** About how many more replications bring every one of them there that can get there; 0 where all are. */
  readonly more: number;
  /** The scheduler that needs most; null where none needs any. */
  readonly widest: string | null;
}

/** About how many more replications bring a metric to ±5 % for every scheduler; null where no interval tells. */
export function precisionOf(metric: Metric, finishers: readonly Finisher[], scope: Scope): Precision | null {
  const needs = finishers.flatMap(({ label, outcome }) => {
    const metrics = metricsIn(outcome, scope);
    const stat = metrics === null || !outcome.run.stable ? null : metric.read(metrics);
    const more = outcome.run.replications < 2 ? null : moreForFivePercent(stat, outcome.run.replications);
    return more === null ? [] : [{ label, more }];
  });
  if (needs.length === 0) return null;
  const most = needs.reduce((a, b) => (b.more > a.more ? b : a));
  return { more: most.more, widest: most.more === 0 ? null : most.label };
}
