import type { ScenarioPlan } from "../../planners/planScenario.ts";
import type { PlanJob } from "./job.ts";
import type { AppPaths } from "./paths.ts";
import type { Rent } from "./rent.ts";
import type { Unplanned } from "./repair.ts";

export type { Plan, PlanModule, PlanTuple } from "../../planners/plan.ts";
export type { ScenarioPlan } from "../../planners/planScenario.ts";

/** One plan, with what the page shows of it. */
export interface PlanReport {
  readonly job: PlanJob;
  readonly answer: ScenarioPlan;
  /** The budgets along each app's paths; empty where there is no plan, and for points of curves. */
  readonly paths: readonly AppPaths[];
  /** The machines to rent for it; null where there is no plan, for points of curves, and for more than a scenario may hold. */
  readonly rent: Rent | null;
  /** Apps without a plan, with their repairs; of planners' answers alone. */
  readonly unplanned: readonly Unplanned[];
  /**
   * For an ablation, US dollars an hour that Harpagon's own setting saves: the cost with the stage switched less the cost
   * without. Below 0 where the switch would save. null where either has no plan, and for all other jobs.
   */
  readonly earnsPerHour: number | null;
}
