import type { Application, PlannedModule } from "../application.ts";
import { aroundS } from "../paths.ts";
import { fits, TOLERANCE } from "../tolerance.ts";
import type { SchedulingRules } from "./multiTuple.ts";
import { groupRatePerS, type ModuleSchedule, moduleSchedule } from "./schedule.ts";
import { scheduleModule } from "./scheduleModule.ts";

/**
 * Harpagon's latency reassigner (reconstructed). Schedules seldom use all of their budgets; what is left on the paths through
 * one module is offered to its residual: the first groups stay, the rest is scheduled anew. Each round serves the module
 * that saves most, until nothing is saved or `rounds` are done.
 */
export function reassign(
  application: Application,
  schedules: readonly ModuleSchedule[],
  rules: SchedulingRules,
  rounds: number,
): readonly ModuleSchedule[] {
  let current = schedules;
  for (let round = 0; round < rounds; round++) {
    const around = aroundS(
      application,
      current.map((schedule) => schedule.worstCaseS),
    );
    let best: { readonly module: number; readonly schedule: ModuleSchedule; readonly saved: number } | null = null;
    for (const [i, module] of application.modules.entries()) {
      const before = current[i];
      if (before === undefined) continue;
      const schedule = withResidualAnew(module, before, application.sloS - (around[i] ?? 0), rules);
      const saved = before.costPerHour - schedule.costPerHour;
      if (saved > TOLERANCE * before.costPerHour && saved > (best?.saved ?? 0)) best = { module: i, schedule, saved };
    }
    if (best === null) return current;
    const { module, schedule } = best;
    current = current.map((old, i) => (i === module ? schedule : old));
  }
  return current;
}

/** The cheapest of the schedules that keep some of the first groups and the larger budget; the old one where none is cheaper. */
function withResidualAnew(
  { configurations, ratePerS }: PlannedModule,
  before: ModuleSchedule,
  budgetS: number,
  rules: SchedulingRules,
): ModuleSchedule {
  let best = before;
  let leftPerS = ratePerS;
  for (let kept = 0; kept < before.groups.length && leftPerS > TOLERANCE * ratePerS; kept++) {
    const residual = scheduleModule(configurations, leftPerS, budgetS, rules);
    if (residual !== null) {
      const schedule = moduleSchedule([...before.groups.slice(0, kept), ...residual.groups], rules.dispatch);
      // Groups that stay may have lived on dummies that are gone.
      if (schedule.costPerHour < best.costPerHour && fits(schedule.worstCaseS, budgetS)) best = schedule;
    }
    const group = before.groups[kept];
    leftPerS -= group === undefined ? 0 : groupRatePerS(group);
  }
  return best;
}
