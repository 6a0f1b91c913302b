import type { Application } from "./application.ts";
import type { ModuleSchedule } from "./module/schedule.ts";
import { aroundS, criticalS } from "./paths.ts";

/** One application's machines, module by module, and the budgets that its objective was split into. */
export interface ApplicationPlan {
  readonly modules: readonly { readonly schedule: ModuleSchedule; readonly budgetS: number }[];
  readonly costPerHour: number;
}

/** A plan from the schedules of all modules. Latency that no schedule needs is given out too: a dispatcher may use it. */
export function applicationPlan(application: Application, schedules: readonly ModuleSchedule[]): ApplicationPlan {
  const budgets = stretched(
    application,
    schedules.map(({ worstCaseS }) => worstCaseS),
  );
  return {
    modules: schedules.map((schedule, i) => ({ schedule, budgetS: budgets[i] ?? schedule.worstCaseS })),
    costPerHour: schedules.reduce((sum, { costPerHour }) => sum + costPerHour, 0),
  };
}

/**
 * Budgets that use the whole objective, none below what is needed: first stretched in proportion, then the modules off the
 * critical path get what is left on theirs.
 */
export function stretched(application: Application, neededS: readonly number[]): readonly number[] {
  const stretch = Math.max(1, application.sloS / criticalS(application, neededS));
  const budgets = neededS.map((seconds) => seconds * stretch);
  for (const i of budgets.keys())
    budgets[i] = Math.max(budgets[i] ?? 0, application.sloS - (aroundS(application, budgets)[i] ?? 0));
  return budgets;
}
