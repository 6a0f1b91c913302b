import type { PlannedModule } from "../application.ts";
import type { Configuration } from "../configuration.ts";
import { leastCollectionRatePerS } from "../module/dispatch.ts";
import { type Group, groupRatePerS, type ModuleSchedule, moduleSchedule } from "../module/schedule.ts";
import { TOLERANCE } from "../tolerance.ts";

/** Machines of one module without times: whole ones in groups, in the dispatcher's order, and perhaps part of one at the end. */
export interface Staffing {
  readonly fulls: readonly Group[];
  readonly part: Configuration | null;
}

/**
 * A lower limit on the rate that a staffing takes, as a function of the budget: group k keeps the budget L if what groups
 * before it leave is at least b ÷ (L − d), so that the whole rate must be at least beforePerS + b ÷ (L − d).
 */
export interface RateLimit {
  readonly beforePerS: number;
  readonly configuration: Configuration;
}

/** Rate of the whole machines. */
export function fullRatePerS(fulls: readonly Group[]): number {
  return fulls.reduce((sum, group) => sum + groupRatePerS(group), 0);
}

/** Price of the whole machines. */
export function fullCostPerHour(fulls: readonly Group[]): number {
  return fulls.reduce((sum, { machines, configuration }) => sum + machines * configuration.pricePerHour, 0);
}

/** One limit for each group, the part included. */
export function rateLimits({ fulls, part }: Staffing): readonly RateLimit[] {
  let beforePerS = 0;
  const limits = fulls.map((group) => {
    const limit = { beforePerS, configuration: group.configuration };
    beforePerS += groupRatePerS(group);
    return limit;
  });
  return part === null ? limits : [...limits, { beforePerS, configuration: part }];
}

/** The limit at a budget. */
export function limitAt({ beforePerS, configuration }: RateLimit, budgetS: number): number {
  return beforePerS + leastCollectionRatePerS(configuration, budgetS);
}

/**
 * The groups in the order that asks for the least rate at a budget: the due-date rule of Jackson, which puts the largest
 * b ÷ (L − d) − own rate first.
 */
export function ordered(fulls: readonly Group[], budgetS: number): readonly Group[] {
  const urgency = (group: Group): number =>
    leastCollectionRatePerS(group.configuration, budgetS) - groupRatePerS(group);
  return [...fulls].sort((a, b) => urgency(b) - urgency(a));
}

/**
 * The schedule of a staffing within a budget, its groups ordered for it; null where it can't keep the budget. The part takes
 * whatever the limits ask for beyond the whole machines, in dummies if need be.
 */
export function scheduleWithin(
  { ratePerS }: PlannedModule,
  staffing: Staffing,
  budgetS: number,
): ModuleSchedule | null {
  const fulls = ordered(staffing.fulls, budgetS);
  const fullPerS = fullRatePerS(fulls);
  const { part } = staffing;
  const takenPerS = rateLimits({ fulls, part }).reduce(
    (most, limit) => Math.max(most, limitAt(limit, budgetS)),
    part === null ? Math.max(ratePerS, fullPerS) : ratePerS,
  );
  const mostPerS = fullPerS + (part?.ratePerS ?? 0);
  if (takenPerS > mostPerS * (1 + 8 * TOLERANCE) || mostPerS < ratePerS * (1 - 8 * TOLERANCE)) return null;
  const groups =
    part === null
      ? fulls
      : [...fulls, { configuration: part, machines: Math.min(1, (takenPerS - fullPerS) / part.ratePerS) }];
  return moduleSchedule(groups, "remaining");
}
