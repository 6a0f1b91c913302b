import type { Pricing } from "../application.ts";
import type { Configuration } from "../configuration.ts";
import { fits, TOLERANCE, wholeMachines } from "../tolerance.ts";
import { collectionRatePerS, type Dispatch, worstCaseS } from "./dispatch.ts";
import type { Group } from "./schedule.ts";

/** What a module scheduler may do. */
export interface SchedulingRules {
  readonly dispatch: Dispatch;
  /** Different configurations that one module may use; Infinity for any number. */
  readonly tuples: number;
  readonly dummies: boolean;
  readonly pricing: Pricing;
}

/** Groups that serve a rate, and what they could not serve within the budget (0 where all is served). */
export interface Tupling {
  readonly groups: readonly Group[];
  readonly leftPerS: number;
}

/**
 * Harpagon's multi-tuple configurations (reconstructed): from the best throughput for its price down, as many whole
 * machines as the remaining rate fills, if their batches are collected in time; what is less than one machine goes to
 * the first configuration that still collects a batch of it in time. `configurations` are in the dispatcher's order.
 */
export function multiTuple(
  configurations: readonly Configuration[],
  ratePerS: number,
  budgetS: number,
  { dispatch, tuples, pricing }: SchedulingRules,
): Tupling {
  const groups: Group[] = [];
  let leftPerS = ratePerS;
  let used = 0;
  for (const configuration of configurations) {
    if (configuration.durationS >= budgetS) continue;
    const machines = wholeMachines(leftPerS, configuration.ratePerS);
    const fullPerS = machines * configuration.ratePerS;
    const partPerS = leftPerS - fullPerS > TOLERANCE * ratePerS ? leftPerS - fullPerS : 0;
    if (machines > 0) {
      const collected = collectionRatePerS(dispatch, configuration, fullPerS, leftPerS);
      if (!fits(worstCaseS(configuration, collected), budgetS)) continue;
    }
    // The idle rest of a machine that is paid whole costs nothing, so dummies fill it.
    const collectedPart = pricing === "whole" ? configuration.ratePerS : partPerS;
    const partFits = partPerS === 0 || fits(worstCaseS(configuration, collectedPart), budgetS);
    if (!partFits && (machines === 0 || used + 1 >= tuples)) continue;
    if (machines > 0) groups.push({ configuration, machines });
    leftPerS = partPerS;
    used++;
    if (partPerS === 0) return { groups, leftPerS: 0 };
    if (!partFits) continue;
    if (pricing === "fractional") groups.push({ configuration, machines: partPerS / configuration.ratePerS });
    else if (machines === 0) groups.push({ configuration, machines: 1 });
    else groups.splice(-1, 1, { configuration, machines: machines + 1 });
    return { groups, leftPerS: 0 };
  }
  return { groups, leftPerS };
}
