import type { MainMetrics, Outcome, Stat } from "../experiment/result.ts";
import { moreReplications, type Paired, paired } from "../worker/compare.ts";

export type { Paired };

/** A metric by which two schedulers of one run can be compared on the same arrivals. */
export type ComparedMetric = keyof MainMetrics<unknown>;

/**
 * How one scheduler's metric compares with another's, replication by replication on the same arrivals.
 * @param scope id of an app, or "" for all
 * @returns null where either did not run or they share no sample
 */
export function comparePaired(ours: Outcome, theirs: Outcome, scope: string, metric: ComparedMetric): Paired | null {
  const mine = ours.evidence?.perReplication[scope];
  const other = theirs.evidence?.perReplication[scope];
  return mine === undefined || other === undefined ? null : paired(mine[metric], other[metric]);
}

/** About how many more replications bring a figure to ±5 % of its mean: 0 where it is there, null where none tell. */
export function moreForFivePercent(stat: Stat, replications: number): number | null {
  return moreReplications(stat, replications);
}
