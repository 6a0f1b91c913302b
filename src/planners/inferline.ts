import type { Application, PlannedModule, Pricing } from "./application.ts";
import { type ApplicationPlan, applicationPlan } from "./applicationPlan.ts";
import type { Configuration } from "./configuration.ts";
import { brokenPath, infeasible, type Planned } from "./infeasible.ts";
import type { ModuleSchedule } from "./module/schedule.ts";
import { twiceFastestS } from "./nexus/planNexus.ts";
import { aroundS, criticalS } from "./paths.ts";
import { restrict } from "./restrict.ts";
import { singleConfiguration } from "./singleConfiguration.ts";
import { fits, TOLERANCE } from "./tolerance.ts";

/** Parameters of InferLine. */
export interface InferlineSettings {
  readonly pricing: Pricing;
  readonly maxBatch: number;
}

/**
 * Plans as InferLine's planner does (reconstructed from Algorithm 1 on): every module starts with a batch of one on its fastest
 * machine; then, again and again, the one action that leaves the lowest cost: double a batch, or move a module to a
 * cheaper kind of machine with the largest batch that stays feasible. Replicas follow from the rate, so removing one is no
 * action of its own. Feasible is decided by formula, 2d for each module along every path, not by simulation.
 */
export function planInferline(whole: Application, settings: InferlineSettings): Planned<ApplicationPlan> {
  const application = restrict(whole, { hardware: "any", maxBatch: settings.maxBatch });
  let current: readonly Configuration[] = application.modules.flatMap(
    ({ configurations }) => fastest(configurations) ?? [],
  );
  if (current.length < application.modules.length || !feasible(application, current))
    return infeasible(brokenPath(application, application.modules.map(twiceFastestS), "at twice its batch times"));
  let plan = planOf(application, current, settings.pricing);
  for (;;) {
    let better: readonly Configuration[] | null = null;
    for (const next of actions(application, current)) {
      const planned = planOf(application, next, settings.pricing);
      if (planned === null || (plan !== null && planned.costPerHour >= plan.costPerHour * (1 - TOLERANCE))) continue;
      plan = planned;
      better = next;
    }
    if (better === null) break;
    current = better;
  }
  return plan === null
    ? infeasible(brokenPath(application, application.modules.map(twiceFastestS), "at twice its batch times"))
    : { feasible: true, value: plan };
}

function fastest(configurations: readonly Configuration[]): Configuration | undefined {
  return configurations.reduce<Configuration | undefined>(
    (best, candidate) => (best === undefined || candidate.durationS < best.durationS ? candidate : best),
    undefined,
  );
}

function feasible(application: Application, chosen: readonly Configuration[]): boolean {
  const latencies = chosen.map(({ durationS }) => 2 * durationS);
  return fits(criticalS(application, latencies), application.sloS);
}

/** Every feasible configuration vector one action away. */
function actions(application: Application, current: readonly Configuration[]): readonly (readonly Configuration[])[] {
  return application.modules.flatMap(({ configurations }, i) => {
    const own = current[i];
    if (own === undefined) return [];
    const replaced = (by: Configuration): readonly Configuration[] => current.map((old, k) => (k === i ? by : old));
    const doubled = configurations.filter(({ device, batch }) => device === own.device && batch === 2 * own.batch);
    const cheaperKinds = new Set(
      configurations.filter(({ pricePerHour }) => pricePerHour < own.pricePerHour).map(({ device }) => device),
    );
    const moved = [...cheaperKinds].flatMap((kind) =>
      configurations
        .filter(({ device }) => device === kind)
        .sort((a, b) => b.batch - a.batch)
        .filter((candidate) => feasible(application, replaced(candidate)))
        .slice(0, 1),
    );
    return [...doubled, ...moved].map(replaced).filter((next) => feasible(application, next));
  });
}

/** Machines for chosen configurations; what the paths leave goes to the modules in turn, for their last machines to wait in. */
function planOf(application: Application, chosen: readonly Configuration[], pricing: Pricing): ApplicationPlan | null {
  const latencies = chosen.map(({ durationS }) => 2 * durationS);
  const schedules = application.modules.flatMap((module: PlannedModule, i): readonly ModuleSchedule[] => {
    const own = chosen[i];
    const budgetS = application.sloS - (aroundS(application, latencies)[i] ?? 0);
    const schedule = own === undefined ? null : singleConfiguration(own, module.ratePerS, budgetS, pricing);
    if (schedule === null) return [];
    latencies[i] = schedule.worstCaseS;
    return [schedule];
  });
  return schedules.length < application.modules.length ? null : applicationPlan(application, schedules);
}
