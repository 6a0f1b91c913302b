import type { Configuration } from "../configuration.ts";
import { collectionRatePerS, type Dispatch, worstCaseS } from "./dispatch.ts";

/** Equal machines that are served together: whole ones, or a single fraction of one. */
export interface Group {
  readonly configuration: Configuration;
  /** A whole number, or for the last group a fraction below 1, which is paid for that part of the time. */
  readonly machines: number;
}

/** Machines of one module, in the order in which the dispatcher offers them batches. */
export interface ModuleSchedule {
  readonly groups: readonly Group[];
  /** Rate that the groups take in all: the module's own and the dummies. */
  readonly takenPerS: number;
  readonly costPerHour: number;
  /** Longest latency of any group by the dispatch that the schedule was made for. */
  readonly worstCaseS: number;
}

/** Rate that a group takes when its machines are never idle. */
export function groupRatePerS({ configuration, machines }: Group): number {
  return machines * configuration.ratePerS;
}

/** Prices and times groups: each takes all its machines can do. */
export function moduleSchedule(groups: readonly Group[], dispatch: Dispatch): ModuleSchedule {
  const takenPerS = groups.reduce((sum, group) => sum + groupRatePerS(group), 0);
  const costPerHour = groups.reduce((sum, group) => sum + group.machines * group.configuration.pricePerHour, 0);
  let remainingPerS = takenPerS;
  let longestS = 0;
  for (const group of groups) {
    const ratePerS = groupRatePerS(group);
    const collected = collectionRatePerS(dispatch, group.configuration, ratePerS, remainingPerS);
    longestS = Math.max(longestS, worstCaseS(group.configuration, collected));
    remainingPerS -= ratePerS;
  }
  return { groups, takenPerS, costPerHour, worstCaseS: longestS };
}
