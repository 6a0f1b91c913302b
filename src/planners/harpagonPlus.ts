import type { Application } from "./application.ts";
import type { ApplicationPlan } from "./applicationPlan.ts";
import { type ExactSettings, improved } from "./exact/improve.ts";
import { nearSplit } from "./exact/nearSplit.ts";
import type { Planned } from "./infeasible.ts";

/**
 * Harpagon, and then the gap to the optimum closed as far as one look at each module's exact cost curve allows: the best of a
 * few budgets on each piece, and the slack shared exactly.
 */
export function planHarpagonPlus(whole: Application, settings: ExactSettings): Planned<ApplicationPlan> {
  return improved(whole, settings, nearSplit);
}
