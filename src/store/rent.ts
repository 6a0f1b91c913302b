import type { Rent } from "../experiment/planning/rent.ts";
import type { PlanReport } from "../experiment/planning/report.ts";
import type { SchedulerChoice } from "../scenario/document.ts";
import { addScheduler, type Change, set } from "./changes.ts";

/** Most schedulers that a scenario may hold. */
const MOST_SCHEDULERS = 32;

/**
 * Puts the machines of a plan in the place of the fleet, and its planner, with the parameters that it planned with, among
 * what is simulated, so that the plan can be seen at work beside schedulers on the same machines.
 * @param name what people read for the planner
 * @param order ids as pickers show them
 */
export function rentFleet(
  { fleet }: Rent,
  { planner, params }: PlanReport["job"],
  name: string,
  order: readonly string[],
): Change {
  return (scenario) => {
    const rented = set({ fleet: [...fleet] })(scenario);
    const same = (choice: SchedulerChoice) => choice.id === planner && sameParams(choice.params ?? {}, params);
    if (scenario.schedulers.some(same) || scenario.schedulers.length >= MOST_SCHEDULERS) return rented;
    const { schedulers } = addScheduler(planner, name, order)(rented);
    if (Object.keys(params).length === 0) return { ...rented, schedulers };
    const isNew = (choice: SchedulerChoice) => !scenario.schedulers.includes(choice);
    return {
      ...rented,
      schedulers: schedulers.map((choice) => (isNew(choice) ? { ...choice, params: { ...params } } : choice)),
    };
  };
}

function sameParams(a: PlanReport["job"]["params"], b: PlanReport["job"]["params"]): boolean {
  const sorted = (params: typeof a) => JSON.stringify(Object.entries(params).sort(([x], [y]) => (x < y ? -1 : 1)));
  return sorted(a) === sorted(b);
}
