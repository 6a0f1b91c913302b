import type { Application } from "./application.ts";
import type { ApplicationPlan } from "./applicationPlan.ts";
import { groupRatePerS, type ModuleSchedule } from "./module/schedule.ts";
import type { Plan, PlanModule } from "./plan.ts";
import { TOLERANCE } from "./tolerance.ts";

/** Applications with their plans as the PLAN of the result document. */
export function planDocument(
  planned: readonly { readonly application: Application; readonly plan: ApplicationPlan }[],
  runtimeMs: number,
): Plan {
  return {
    costPerHour: planned.reduce((sum, { plan }) => sum + plan.costPerHour, 0),
    runtimeMs,
    apps: Object.fromEntries(
      planned.map(({ application, plan }) => [
        application.id,
        {
          modules: Object.fromEntries(
            plan.modules.flatMap(({ schedule, budgetS }, i) => {
              const module = application.modules[i];
              return module === undefined ? [] : [[module.id, moduleOf(module.ratePerS, schedule, budgetS)]];
            }),
          ),
        },
      ]),
    ),
  };
}

function moduleOf(ratePerS: number, schedule: ModuleSchedule, budgetS: number): PlanModule {
  const dummyPerS = schedule.takenPerS - ratePerS;
  return {
    budgetMs: 1000 * budgetS,
    worstCaseMs: 1000 * schedule.worstCaseS,
    ratePerS,
    dummyPerS: dummyPerS > TOLERANCE * ratePerS ? dummyPerS : 0,
    tuples: schedule.groups.map((group) => ({
      device: group.configuration.device,
      batch: group.configuration.batch,
      durationMs: 1000 * group.configuration.durationS,
      machines: group.machines,
      ratePerS: groupRatePerS(group),
    })),
  };
}
