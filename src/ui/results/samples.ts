import type { Outcome } from "../../experiment/result.ts";
import { isSteady, type Scope } from "./contender.ts";
import type { Metric } from "./explain/metric.ts";

/** Answers that must lie beyond a percentile before it is worth printing. */
const beyond = 10;

/**
 * Answers needed before a percentile (in percent) is printed: ten must lie beyond it, so p99 needs 1,000, p95 200 and
 * the median 20.
 */
export function answersNeeded(percentile: number): number {
  return Math.ceil((beyond * 100) / (100 - percentile));
}

/** Answers that any percentile needs before it stands in the ledger as a number. */
export const answersForLedger = 1000;

/** Whether a metric is worth printing: a percentile needs enough answers and a steady latency. */
export function isPrintable(outcome: Outcome, { percentile }: Metric, scope: Scope): boolean {
  if (percentile === undefined) return true;
  return (outcome.charts?.samples[scope] ?? 0) >= answersForLedger && isSteady(outcome, scope);
}
