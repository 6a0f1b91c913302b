import type { Application } from "../../planners/application.ts";
import type { Planned } from "../../planners/infeasible.ts";
import type { PlanApplication } from "../../planners/planner.ts";
import { readableAbove } from "./readableAbove.ts";

/** An app without a plan. */
export interface Unplanned {
  readonly app: string;
  /** The planner's own words. */
  readonly reason: string;
  /** The least SLO with a plan, rounded up to something readable; null where a longer one does not help. */
  readonly sloMs: number | null;
}

/** Longest SLO that is tried; a planner that needs more has another difficulty. */
const LONGEST_MS = 1e9;
/** Ratio by which the search may miss the least SLO; rounding adds at most 1 %. */
const CLOSE = 1.004;

/**
 * Why an app has no plan and which SLO would give it one; null where it has a plan.
 * @param quick a planner that answers quickly, and has no plan where `plan` has none
 */
export function* unplannedOf(
  app: string,
  application: Planned<Application>,
  plan: PlanApplication,
  quick: PlanApplication = plan,
): Generator<null, Unplanned | null> {
  // Where no planner can read the app, such as one with closed clients, no SLO helps.
  if (!application.feasible) return { app, reason: application.reason, sloMs: null };
  const answer = plan(application.value);
  if (answer.feasible) return null;
  return { app, reason: answer.reason, sloMs: yield* leastSloMs(application.value, quick) };
}

/**
 * The least SLO at which a planner has a plan for an application that has none: doubled until there is one, then by
 * bisection. It yields after every plan, since one can take long. Planners that split the objective in steps may have a
 * plan somewhere and none a little further up; the one that is returned has a plan.
 */
export function* leastSloMs(application: Application, plan: PlanApplication): Generator<null, number | null> {
  const fits = (sloMs: number): boolean => plan({ ...application, sloS: sloMs / 1000 }).feasible;
  let below = 1000 * application.sloS;
  let above = 2 * below;
  for (; !fits(above); above *= 2) {
    if (above > LONGEST_MS) return null;
    below = above;
    yield null;
  }
  while (above / below > CLOSE) {
    yield null;
    const middle = Math.sqrt(below * above);
    if (fits(middle)) above = middle;
    else below = middle;
  }
  let readable = readableAbove(above);
  while (!fits(readable)) {
    yield null;
    readable = readableAbove(1.01 * readable);
  }
  return readable;
}
