import type { Application } from "./application.ts";
import type { ApplicationPlan } from "./applicationPlan.ts";
import { type ExactSettings, improved } from "./exact/improve.ts";
import { nearSplit } from "./exact/nearSplit.ts";
import { searchPieces } from "./exact/pieceSearch.ts";
import type { Planned } from "./infeasible.ts";

/**
 * The exact minimum over everything: all configurations in any number and order, any rate of dummies, all splits. Whatever
 * keeps the objective by the formula d + b ÷ w costs at least this.
 */
export function planOptimal(whole: Application, settings: ExactSettings): Planned<ApplicationPlan> {
  return improved(whole, settings, (application, curves, known) => {
    const near = nearSplit(application, curves, known);
    return searchPieces(application, curves, near?.costPerHour ?? known) ?? near;
  });
}
