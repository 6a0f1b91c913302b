import type { PlanJob } from "../experiment/planning/job.ts";
import type { Rent } from "../experiment/planning/rent.ts";
import type { SchedulerChoice } from "../scenario/document.ts";
import { addScheduler, type Change, set } from "./changes.ts";

/** What of a plan's job says who made it and how. */
type Maker = Pick<PlanJob, "planner" | "params">;

/** Most schedulers that a scenario may hold. */
const MOST_SCHEDULERS = 32;

/** Puts the machines of a plan in the place of the fleet. */
export function rentFleet({ fleet }: Rent): Change {
  return set({ fleet: [...fleet] });
}

/**
 * Has a planner simulated with the parameters that a plan was made with; one that is among the schedulers already stays as
 * it is, and a full list too.
 * @param name what people read for the planner
 * @param order ids as pickers show them
 */
export function addPlanner({ planner, params }: Maker, name: string, order: readonly string[]): Change {
  return (scenario) => {
    const isSame = (choice: SchedulerChoice) => choice.id === planner && sameParams(choice.params ?? {}, params);
    if (scenario.schedulers.some(isSame) || scenario.schedulers.length >= MOST_SCHEDULERS) return scenario;
    const { schedulers } = addScheduler(planner, name, order)(scenario);
    if (Object.keys(params).length === 0) return { ...scenario, schedulers };
    const isNew = (choice: SchedulerChoice) => !scenario.schedulers.includes(choice);
    const withParams = schedulers.map((choice) => (isNew(choice) ? { ...choice, params: { ...params } } : choice));
    return { ...scenario, schedulers: withParams };
  };
}

function sameParams(a: Maker["params"], b: Maker["params"]): boolean {
  const sorted = (params: Maker["params"]) =>
    JSON.stringify(Object.entries(params).sort(([one], [other]) => (one < other ? -1 : 1)));
  return sorted(a) === sorted(b);
}
