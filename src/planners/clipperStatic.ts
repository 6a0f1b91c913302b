import type { Application, Pricing } from "./application.ts";
import { type ApplicationPlan, applicationPlan } from "./applicationPlan.ts";
import { infeasible, type Planned, readableMs } from "./infeasible.ts";
import type { ModuleSchedule } from "./module/schedule.ts";
import { twiceFastestS } from "./nexus/planNexus.ts";
import { onOneKindEach, restrict } from "./restrict.ts";
import { singleConfiguration } from "./singleConfiguration.ts";
import { equalSplit } from "./split/equalSplit.ts";
import { fits } from "./tolerance.ts";

/** Parameters of the static Clipper. */
export interface ClipperStaticSettings {
  readonly pricing: Pricing;
  readonly maxBatch: number;
}

/**
 * Clipper as Harpagon's comparison has it (reconstructed): the objective split equally, one configuration for each module, the
 * one of the best throughput whose double batch time fits, on the one kind of machine that ends cheapest.
 */
export function planClipperStatic(whole: Application, settings: ClipperStaticSettings): Planned<ApplicationPlan> {
  const application = restrict(whole, { hardware: "any", maxBatch: settings.maxBatch });
  const budgetS = equalSplit(application);
  const plans = onOneKindEach(application).flatMap((onKind): readonly ApplicationPlan[] => {
    const schedules = onKind.modules.flatMap(({ ratePerS, configurations }): readonly ModuleSchedule[] => {
      const [first, ...others] = configurations.flatMap(
        (candidate) => singleConfiguration(candidate, ratePerS, budgetS, settings.pricing) ?? [],
      );
      if (first === undefined) return [];
      return [others.reduce((best, schedule) => (schedule.costPerHour < best.costPerHour ? schedule : best), first)];
    });
    return schedules.length < onKind.modules.length ? [] : [applicationPlan(onKind, schedules)];
  });
  const [first, ...others] = plans;
  if (first !== undefined)
    return {
      feasible: true,
      value: others.reduce((best, plan) => (plan.costPerHour < best.costPerHour ? plan : best), first),
    };
  const needed = application.modules.map(twiceFastestS);
  const slowest = needed.reduce((worst, seconds, i) => (seconds > (needed[worst] ?? 0) ? i : worst), 0);
  if (fits(needed[slowest] ?? 0, budgetS))
    return infeasible(
      `${application.id}: no single kind of machine keeps the equal split of ${readableMs(budgetS)} for every module`,
    );
  return infeasible(
    `${application.id}: an equal split gives every module ${readableMs(budgetS)}, and ${application.modules[slowest]?.id} needs ${readableMs(needed[slowest] ?? 0)}, twice the batch time of its fastest configuration`,
  );
}
