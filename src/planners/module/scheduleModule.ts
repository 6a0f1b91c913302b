import type { Configuration } from "../configuration.ts";
import { fits, machinesNeeded } from "../tolerance.ts";
import { leastCollectionRatePerS } from "./dispatch.ts";
import { multiTuple, type SchedulingRules } from "./multiTuple.ts";
import { groupRatePerS, type ModuleSchedule, moduleSchedule } from "./schedule.ts";

/**
 * Harpagon's module scheduler with its dummy generator (reconstructed). Without dummies, the multi-tuple configurations of
 * the rate itself. With them, also those of every higher rate at which something becomes possible: after each of the first
 * groups, the rate that fills one machine more of some configuration, and the least rate at which that configuration
 * collects a batch in time. The cheapest wins, dummies paid. Null where none keeps the budget.
 */
export function scheduleModule(
  configurations: readonly Configuration[],
  ratePerS: number,
  budgetS: number,
  rules: SchedulingRules,
): ModuleSchedule | null {
  const plain = multiTuple(configurations, ratePerS, budgetS, rules);
  let best = plain.leftPerS > 0 ? null : keeping(moduleSchedule(plain.groups, rules.dispatch), budgetS);
  if (!rules.dummies) return best;
  const leastPrice = configurations[0]?.pricePerRate ?? 0;
  let takenPerS = 0;
  for (const group of [null, ...plain.groups]) {
    takenPerS += group === null ? 0 : groupRatePerS(group);
    const leftPerS = ratePerS - takenPerS;
    if (leftPerS <= 0) break;
    for (const configuration of configurations) {
      const filled = machinesNeeded(leftPerS, configuration.ratePerS) * configuration.ratePerS;
      const collected = leastCollectionRatePerS(configuration, budgetS);
      for (const raisedPerS of [
        filled,
        collected,
        machinesNeeded(collected, configuration.ratePerS) * configuration.ratePerS,
      ]) {
        if (!(raisedPerS > leftPerS) || raisedPerS === Number.POSITIVE_INFINITY) continue;
        const rate = takenPerS + raisedPerS;
        if (best !== null && rate * leastPrice >= best.costPerHour) continue;
        const raised = multiTuple(configurations, rate, budgetS, rules);
        if (raised.leftPerS > 0) continue;
        const schedule = keeping(moduleSchedule(raised.groups, rules.dispatch), budgetS);
        if (schedule !== null && (best === null || schedule.costPerHour < best.costPerHour)) best = schedule;
      }
    }
  }
  return best;
}

/** Whole machines that are filled up raise what earlier groups collect, never lower it; this holds the sum to it. */
function keeping(schedule: ModuleSchedule, budgetS: number): ModuleSchedule | null {
  return fits(schedule.worstCaseS, budgetS) ? schedule : null;
}
