import type { Application, PlannedModule } from "./application.ts";
import type { ApplicationPlan } from "./applicationPlan.ts";
import { type Choice, undominated } from "./front.ts";
import { type HarpagonSettings, harpagonFronts, planHarpagon, scheduled } from "./harpagon.ts";
import type { Planned } from "./infeasible.ts";
import { choicesOf, jointFront } from "./jointFront.ts";
import { scheduleModule } from "./module/scheduleModule.ts";
import { restrict } from "./restrict.ts";
import { seriesParallel } from "./seriesParallel.ts";
import type { BudgetUse } from "./split/splitChoices.ts";
import { TOLERANCE } from "./tolerance.ts";

/** Harpagon's settings, and how finely the objective is divided into further budgets to try; 0 for none. */
export interface OptimalSplitSettings extends HarpagonSettings {
  readonly steps: number;
}

/**
 * Brute force over the splits, with Harpagon's own module scheduler inside: the cheapest of all vectors of the budgets that its
 * splitter chooses from, the worst cases of all configurations, found by crossing the modules' fronts over the
 * series-parallel tree, which is the same as trying each. With `steps`, every module may also have any multiple of objective ÷
 * steps, as far as its schedule uses it. The latency reassigner works on the result as in Harpagon; where
 * Harpagon's own split ends cheaper after that, it is taken.
 */
export function planOptimalSplit(whole: Application, given: OptimalSplitSettings): Planned<ApplicationPlan> {
  const settings: OptimalSplitSettings = { ...given, splitCost: "scheduled" };
  const harpagon = planHarpagon(whole, settings);
  const application = restrict(whole, settings);
  const roomS = application.sloS * (1 + TOLERANCE);
  const fronts = harpagonFronts(application, settings).map((front, i) => {
    const module = application.modules[i];
    return module === undefined
      ? front
      : undominated([...front, ...steppedChoices(module, application.sloS, settings)]);
  });
  const joint = jointFront(seriesParallel(application, "tightened"), fronts, roomS).at(-1);
  if (joint === undefined) return harpagon;
  const chosen = choicesOf(joint.of);
  const split = application.modules.flatMap((_, i) => chosen.get(i) ?? []);
  const best = scheduled(application, split, settings);
  if (!best.feasible || !harpagon.feasible) return best.feasible ? best : harpagon;
  return best.value.costPerHour < harpagon.value.costPerHour ? best : harpagon;
}

/** Schedules for every multiple of a step of the objective, each at the latency that it uses. */
function steppedChoices(
  { configurations, ratePerS }: PlannedModule,
  sloS: number,
  settings: OptimalSplitSettings,
): readonly Choice<BudgetUse>[] {
  return Array.from({ length: settings.steps }, (_, k) => ((k + 1) * sloS) / settings.steps).flatMap((budgetS) => {
    const schedule = scheduleModule(configurations, ratePerS, budgetS, settings);
    const configuration = schedule?.groups[0]?.configuration;
    if (schedule === null || configuration === undefined) return [];
    return [{ latencyS: schedule.worstCaseS, costPerHour: schedule.costPerHour, of: { configuration, schedule } }];
  });
}
