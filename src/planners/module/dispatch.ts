import type { Configuration } from "../configuration.ts";

/**
 * How batches are filled, which decides how long a request waits for its batch:
 * - `machine`: every machine collects for itself, at its own throughput, so a full one waits d and answers in 2d (Nexus,
 *   InferLine, Clipper: round robin of single requests);
 * - `group`: the machines of one configuration collect together (Scrooge);
 * - `remaining`: whole batches go to the best group first, so group k collects at the rate of all requests that better
 *   groups did not take (Harpagon).
 */
export type Dispatch = "machine" | "group" | "remaining";

/** Worst-case latency of a request: it waits while its batch is collected at a rate w, then runs: d + b ÷ w. */
export function worstCaseS({ batch, durationS }: Configuration, collectionRatePerS: number): number {
  return durationS + batch / collectionRatePerS;
}

/** Least collection rate at which a configuration keeps a budget: b ÷ (L − d); Infinity where the batch alone is too long. */
export function leastCollectionRatePerS({ batch, durationS }: Configuration, budgetS: number): number {
  const waitS = budgetS - durationS;
  return waitS > 0 ? batch / waitS : Number.POSITIVE_INFINITY;
}

/**
 * Rate at which a group's batches are collected. `groupRatePerS` is what the group takes, `remainingPerS` what better groups
 * left, the group's own share included. A group of less than one machine collects what it takes, by any dispatch but the last.
 */
export function collectionRatePerS(
  dispatch: Dispatch,
  configuration: Configuration,
  groupRatePerS: number,
  remainingPerS: number,
): number {
  switch (dispatch) {
    case "machine":
      return Math.min(configuration.ratePerS, groupRatePerS);
    case "group":
      return groupRatePerS;
    case "remaining":
      return remainingPerS;
  }
}
