import type { Application, Pricing } from "../application.ts";
import { type ApplicationPlan, applicationPlan } from "../applicationPlan.ts";
import { HARPAGON, planHarpagon } from "../harpagon.ts";
import { brokenPath, infeasible, type Planned } from "../infeasible.ts";
import type { ModuleSchedule } from "../module/schedule.ts";
import { criticalS } from "../paths.ts";
import { type Hardware, restrict } from "../restrict.ts";
import { TOLERANCE } from "../tolerance.ts";
import { budgetRanges } from "./budgetRanges.ts";
import { costCurve } from "./costCurve.ts";
import { fastestS } from "./fastest.ts";
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
  if (criticalS(application, fastest) * (1 + TOLERANCE) >= application.sloS)
    return infeasible(brokenPath(application, fastest, "for its fastest batches alone"));
  const first = firstPlan(application, settings);
  if (first === null) return infeasible(brokenPath(application, fastest, "for its fastest batches alone"));
  const { ranges, budgetsS, soughtCost } = budgetRanges(application, settings.pricing, first.costPerHour);
  const known = cheaperOf(first, budgetsS === null ? null : planWithin(application, settings, budgetsS));
  const curves = application.modules.map((module, i) => {
    const range = ranges[i] ?? null;
    return range === null ? [] : costCurve(module, settings.pricing, range);
  });
  const split = curves.some((pieces) => pieces.length === 0) ? null : search(application, curves, soughtCost);
  return { feasible: true, value: cheaperOf(known, split === null ? null : planOf(application, split)) };
}

/** Harpagon's plan, or where it has none or a dearer one, that for budgets in proportion to the fastest batches. */
function firstPlan(application: Application, settings: ExactSettings): ApplicationPlan | null {
  const harpagon = planHarpagon(application, { ...HARPAGON, ...settings });
  const fastest = fastestS(application);
  const stretch = application.sloS / criticalS(application, fastest);
  const budgetsS = fastest.map((seconds) => seconds * stretch);
  const proportional = planWithin(application, settings, budgetsS);
  return harpagon.feasible ? cheaperOf(harpagon.value, proportional) : proportional;
}

function cheaperOf(plan: ApplicationPlan, other: ApplicationPlan | null): ApplicationPlan {
  return other !== null && other.costPerHour < plan.costPerHour ? other : plan;
}

/** The cheapest schedules within given budgets; null where a module has none. */
function planWithin(
  application: Application,
  { pricing }: ExactSettings,
  budgetsS: readonly number[],
): ApplicationPlan | null {
  const schedules = application.modules.flatMap((module, i): readonly ModuleSchedule[] => {
    const budgetS = budgetsS[i] ?? 0;
    const staffing = cheapestStaffing(module, budgetS, pricing);
    const schedule = staffing === null ? null : scheduleWithin(module, staffing, budgetS);
    return schedule === null ? [] : [schedule];
  });
  return schedules.length < application.modules.length ? null : applicationPlan(application, schedules);
}

function planOf(application: Application, { pieces, budgetsS }: Split): ApplicationPlan | null {
  const schedules = application.modules.flatMap((module, i): readonly ModuleSchedule[] => {
    const piece = pieces[i];
    const schedule = piece === undefined ? null : scheduleWithin(module, piece.staffing, budgetsS[i] ?? piece.toS);
    return schedule === null ? [] : [schedule];
  });
  return schedules.length < application.modules.length ? null : applicationPlan(application, schedules);
}
