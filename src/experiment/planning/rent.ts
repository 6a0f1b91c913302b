import { priceIn } from "../../planners/deploy/prices.ts";
import { rentedFleet } from "../../planners/deploy/rentedFleet.ts";
import type { Plan } from "../../planners/plan.ts";
import type { FleetEntry, Scenario } from "../../scenario/document.ts";

/** The fleet that a plan rents, in whole machines. */
export interface Rent {
  /** One entry for each kind of machine, in the scenario's order. */
  readonly fleet: readonly FleetEntry[];
  /** What the plan itself pays, where it pays for fractions of machines. */
  readonly planCostPerHour: number;
  /** What the fleet costs: at least as much. */
  readonly fleetCostPerHour: number;
}

/** Most machines of a kind that a scenario may hold. */
const MOST_MACHINES = 4096;

/**
 * The fleet that a plan rents. Each tuple's machines serve one module with one batch size, and the plan's latencies hold
 * only while nobody else takes turns on them: so a fraction becomes a machine tuple by tuple, and only then are equal kinds
 * added up. Adding the fractions first would be cheaper, and break the plan. null where a scenario can't hold so many.
 */
export function rentOf(scenario: Scenario, plan: Plan): Rent | null {
  const priceOf = priceIn(scenario);
  const counts = new Map<string, number>();
  for (const { tuple, machines } of rentedFleet(scenario, plan, priceOf).tuples)
    counts.set(tuple.device, (counts.get(tuple.device) ?? 0) + machines);
  if ([...counts.values()].some((count) => count > MOST_MACHINES)) return null;
  const kinds = [...new Set(scenario.fleet.map(({ device }) => device))];
  const fleet = kinds.flatMap((device): FleetEntry[] => {
    const count = counts.get(device);
    if (count === undefined) return [];
    const own = scenario.fleet.some((entry) => entry.device === device && entry.pricePerHour !== undefined);
    return [{ device, count, ...(own ? { pricePerHour: priceOf(device) } : {}) }];
  });
  return {
    fleet,
    planCostPerHour: plan.costPerHour,
    fleetCostPerHour: fleet.reduce((sum, { device, count }) => sum + count * priceOf(device), 0),
  };
}
