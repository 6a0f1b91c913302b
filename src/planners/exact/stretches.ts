import type { PlannedModule, Pricing } from "../application.ts";
import { TOLERANCE } from "../tolerance.ts";
import { leastCostPerHour } from "./staffingSearch.ts";

/** Budgets of a module between two that were tried: what it costs at both ends, the cap where that or more. */
export interface Stretch {
  readonly fromS: number;
  readonly toS: number;
  readonly fromCost: number;
  readonly toCost: number;
}

/** A module, its machines' pricing, and the cost from which on nothing matters. */
export interface Sampled {
  readonly module: PlannedModule;
  readonly pricing: Pricing;
  readonly capPerHour: number;
}

/**
 * Stretches that double towards `mostS` in their distance from the fastest batch, down to the cap: by Harpagon's d + b ÷ w the
 * machines needed at most double from one to the next. Empty where even `mostS` costs no less than the cap.
 */
export function doubling(sampled: Sampled, fastestS: number, mostS: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let toS = mostS;
  let toCost = costAt(sampled, mostS);
  while (toCost < sampled.capPerHour) {
    const fromS = isNarrow(fastestS, toS) ? fastestS : (fastestS + toS) / 2;
    const fromCost = costAt(sampled, fromS);
    stretches.push({ fromS, toS, fromCost, toCost });
    toS = fromS;
    toCost = fromCost;
  }
  return stretches.reverse();
}

/** A stretch in two, what costs the cap left out; or as it is where its cost falls by no more than a machine, or than `fall`. */
export function halves(sampled: Sampled, stretch: Stretch, fall: number): readonly Stretch[] {
  const { fromS, toS, fromCost, toCost } = stretch;
  const falls = fromCost - toCost;
  if (falls <= fall || machinesIn(sampled, falls) <= 1 || isNarrow(fromS, toS)) return [stretch];
  const middleS = (fromS + toS) / 2;
  const middleCost = costAt(sampled, middleS);
  const right = { fromS: middleS, toS, fromCost: middleCost, toCost };
  return middleCost < sampled.capPerHour ? [{ fromS, toS: middleS, fromCost, toCost: middleCost }, right] : [right];
}

/** Machines of the cheapest kind that a cost would pay for. */
export function machinesIn({ module }: Sampled, costPerHour: number): number {
  const prices = module.configurations.map(({ pricePerHour }) => pricePerHour);
  return costPerHour / Math.min(...prices);
}

function costAt({ module, pricing, capPerHour }: Sampled, budgetS: number): number {
  return leastCostPerHour(module, budgetS, pricing, capPerHour);
}

/** Whether two budgets are hardly told apart. */
function isNarrow(fromS: number, toS: number): boolean {
  return toS - fromS <= 4 * TOLERANCE * toS;
}
