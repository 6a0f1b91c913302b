import type { Application, Pricing } from "../application.ts";
import { type ApplicationPlan, applicationPlan } from "../applicationPlan.ts";
import { HARPAGON, planHarpagon } from "../harpagon.ts";
import { brokenPath, infeasible, type Planned } from "../infeasible.ts";
import type { ModuleSchedule } from "../module/schedule.ts";
import { criticalS } from "../paths.ts";
import { type Hardware, restrict } from "../restrict.ts";
import { costCurves, fastestS } from "./curves.ts";
import type { Piece } from "./piece.ts";
import type { Split } from "./pieceSearch.ts";
import { scheduleWithin } from "./staffing.ts";
import { cheapestStaffing } from "./staffingSearch.ts";

/** What the exact planners may use. */
export interface ExactSettings {
  readonly pricing: Pricing;
  readonly hardware: Hardware;
  readonly maxBatch: number;
}

/** A plan that keeps the objective, or a cheaper one if the search over the modules' cost curves finds it. */
export function improved(
  whole: Application,
  settings: ExactSettings,
  search: (application: Application, curves: readonly (readonly Piece[])[], knownCost: number) => Split | null,
): Planned<ApplicationPlan> {
  const application = restrict(whole, settings);
  const fastest = fastestS(application);
  if (criticalS(application, fastest) >= application.sloS)
    return infeasible(brokenPath(application, fastest, "for its fastest batches alone"));
  const known = knownPlan(application, settings);
  const knownCost = known?.costPerHour ?? Number.POSITIVE_INFINITY;
  const curves = costCurves(application, settings.pricing, knownCost);
  const split = curves.some((pieces) => pieces.length === 0) ? null : search(application, curves, knownCost);
  const found = split === null ? null : planOf(application, split);
  const plan = found !== null && found.costPerHour < knownCost ? found : known;
  return plan === null
    ? infeasible(brokenPath(application, fastest, "for its fastest batches alone"))
    : { feasible: true, value: plan };
}

/** Harpagon's plan, or where it has none or a dearer one, the exact schedules for budgets in proportion to the fastest batches. */
function knownPlan(application: Application, settings: ExactSettings): ApplicationPlan | null {
  const harpagon = planHarpagon(application, { ...HARPAGON, ...settings });
  const stretch = application.sloS / criticalS(application, fastestS(application));
  const schedules = application.modules.flatMap((module, i): readonly ModuleSchedule[] => {
    const budgetS = (fastestS(application)[i] ?? 0) * stretch;
    const staffing = cheapestStaffing(module, budgetS, settings.pricing);
    const schedule = staffing === null ? null : scheduleWithin(module, staffing, budgetS);
    return schedule === null ? [] : [schedule];
  });
  const proportional = schedules.length < application.modules.length ? null : applicationPlan(application, schedules);
  if (!harpagon.feasible) return proportional;
  return proportional !== null && proportional.costPerHour < harpagon.value.costPerHour ? proportional : harpagon.value;
}

function planOf(application: Application, { pieces, budgetsS }: Split): ApplicationPlan | null {
  const schedules = application.modules.flatMap((module, i): readonly ModuleSchedule[] => {
    const piece = pieces[i];
    const schedule = piece === undefined ? null : scheduleWithin(module, piece.staffing, budgetsS[i] ?? piece.toS);
    return schedule === null ? [] : [schedule];
  });
  return schedules.length < application.modules.length ? null : applicationPlan(application, schedules);
}
