import { interval } from "./interval.ts";
import type { Evidence, MainMetrics, PerReplication, Stat } from "./result.ts";

/** How one scheduler's metric compares with another's on the same arrivals, with 95 % intervals (none for one pair). */
export interface Paired {
  /** Replications in which both have a sample. */
  readonly pairs: number;
  /** Ours − theirs, in the metric's own unit. */
  readonly difference: NonNullable<Stat>;
  /** Ours ÷ theirs; null where a value is not above 0. */
  readonly ratio: { readonly mean: number; readonly low: number; readonly high: number } | null;
}

/**
 * Compares replication by replication. Both met the same arrivals, so what is common to them cancels in each pair and
 * the interval of the differences is narrower than those of the two means (Law, "Simulation Modeling and Analysis",
 * sections 10.2.1 and 11.2). The ratio is formed on logarithms, the mean of ln ours − ln theirs with its Student-t
 * interval, taken back by exp: a geometric mean, whose interval never reaches below 0 and turns into its exact
 * reciprocal when the two change places, neither of which the delta method does.
 * @returns null where no replication has both
 */
export function paired(ours: PerReplication, theirs: PerReplication): Paired | null {
  const pairs = ours.flatMap((x, r) => {
    const y = theirs[r] ?? null;
    return x === null || y === null ? [] : [[x, y] as const];
  });
  const difference = interval(pairs.map(([x, y]) => x - y));
  if (difference === null) return null;
  const logs = interval(pairs.map(([x, y]) => Math.log(x) - Math.log(y)));
  const positive = pairs.every(([x, y]) => x > 0 && y > 0);
  return {
    pairs: pairs.length,
    difference,
    ratio:
      positive && logs !== null
        ? { mean: Math.exp(logs.mean), low: Math.exp(logs.mean - logs.ci95), high: Math.exp(logs.mean + logs.ci95) }
        : null,
  };
}

/** Compares all main metrics of two schedulers of one run: per app, and over all apps under the key "". */
export function compare(ours: Evidence, theirs: Evidence): { readonly [appId: string]: MainMetrics<Paired | null> } {
  return Object.fromEntries(
    Object.entries(ours.perReplication).flatMap(([id, mine]) => {
      const other = theirs.perReplication[id];
      return other === undefined ? [] : [[id, compareMetrics(mine, other)]];
    }),
  );
}

function compareMetrics(
  ours: MainMetrics<PerReplication>,
  theirs: MainMetrics<PerReplication>,
): MainMetrics<Paired | null> {
  const of = (metric: keyof MainMetrics<unknown>): Paired | null => paired(ours[metric], theirs[metric]);
  return {
    sloAttainment: of("sloAttainment"),
    goodputRps: of("goodputRps"),
    meanMs: of("meanMs"),
    p50Ms: of("p50Ms"),
    p99Ms: of("p99Ms"),
    accuracy: of("accuracy"),
    fang: of("fang"),
    costPerHour: of("costPerHour"),
    costPer1kGood: of("costPer1kGood"),
  };
}
