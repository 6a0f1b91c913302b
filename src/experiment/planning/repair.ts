import type { Application } from "../../planners/application.ts";
import type { PlanApplication } from "../../planners/planner.ts";

/** An app without a plan. */
export interface Unplanned {
  readonly app: string;
  /** The planner's own words. */
  readonly reason: string;
  /** The least SLO with a plan, rounded up to something readable; null where a longer one does not help. */
  readonly sloMs: number | null;
}

/** Longest SLO that a scenario may hold. */
const LONGEST_MS = 1e9;
/** Ratio by which the search may miss the least SLO; rounding adds at most 1 %. */
const CLOSE = 1.004;

/**
 * The least SLO at which a planner has a plan for an application that has none: doubled until there is one, then by
 * bisection. It yields after every plan, since one can take long. Planners that split the objective in steps may have a
 * plan here and none a little further up; what is returned does have one.
 */
export function* leastSloMs(application: Application, plan: PlanApplication): Generator<void, number | null> {
  const fits = (sloMs: number): boolean => plan({ ...application, sloS: sloMs / 1000 }).feasible;
  let below = 1000 * application.sloS;
  let above = 2 * below;
  for (; !fits(above); above *= 2) {
    if (above > LONGEST_MS) return null;
    below = above;
    yield;
  }
  while (above / below > CLOSE) {
    const middle = Math.sqrt(below * above);
    if (fits(middle)) above = middle;
    else below = middle;
    yield;
  }
  const rounded = readableAbove(above);
  return fits(rounded) ? rounded : readableAbove(1.01 * rounded);
}

/** The next value of three digits or fewer that people like to read, at most 1 % above: 207.3 is 208, 1043 is 1050. */
export function readableAbove(ms: number): number {
  const decade = Number(`1e${Number(ms.toExponential().split("e")[1]) - 2}`);
  const step = [5, 2, 1].map((digit) => digit * decade).find((size) => size <= ms / 100) ?? decade;
  return Number((Math.ceil(ms / step - 1e-9) * step).toPrecision(4));
}
