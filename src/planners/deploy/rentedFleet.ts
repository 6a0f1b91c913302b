import type { FleetEntry, Scenario } from "../../scenario/document.ts";
import type { Plan, PlanModule, PlanTuple } from "../plan.ts";

/** One tuple of a plan with the machines that serve it: the fleet entry at the same place of the rented fleet. */
export interface RentedTuple {
  /** Queue of its module, in the order of the scenario's apps and modules. */
  readonly queue: number;
  readonly tuple: PlanTuple;
  /** Whole machines: a fraction is served by a whole machine that is paid for a part of the time. */
  readonly machines: number;
}

/** The machines of a plan, one fleet entry for each tuple. */
export interface RentedFleet {
  readonly fleet: Scenario["fleet"];
  readonly tuples: readonly RentedTuple[];
  /** The plan of each queue's module. */
  readonly modules: readonly PlanModule[];
}

/** Fractions of a machine below this are rounding errors. */
export const NO_MACHINE = 1e-9;

/** Rents what a plan says. The price of an entry is what the plan pays for it, so a tenth of a machine costs a tenth. */
export function rentedFleet(scenario: Scenario, plan: Plan, priceOf: (device: string) => number): RentedFleet {
  const modules = scenario.apps.flatMap((app) => {
    const planned = plan.apps[app.id]?.modules ?? {};
    return ("modules" in app ? app.modules.map(({ id }) => id) : ["model"]).flatMap((id) => planned[id] ?? []);
  });
  const tuples = modules.flatMap((module, queue) =>
    module.tuples
      .filter(({ machines }) => machines > NO_MACHINE)
      .map((tuple) => ({ queue, tuple, machines: Math.ceil(tuple.machines - NO_MACHINE) })),
  );
  const fleet = tuples.map(
    ({ tuple, machines }): FleetEntry => ({
      device: tuple.device,
      count: machines,
      pricePerHour: (priceOf(tuple.device) * tuple.machines) / machines,
    }),
  );
  return { fleet, tuples, modules };
}
