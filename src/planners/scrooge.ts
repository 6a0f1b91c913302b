import type { Application, PlannedModule, Pricing } from "./application.ts";
import { type ApplicationPlan, applicationPlan } from "./applicationPlan.ts";
import type { Configuration } from "./configuration.ts";
import { type Choice, undominated } from "./front.ts";
import { brokenPath, infeasible, type Planned } from "./infeasible.ts";
import { choicesOf, jointFront } from "./jointFront.ts";
import type { Dispatch } from "./module/dispatch.ts";
import { type Group, type ModuleSchedule, moduleSchedule } from "./module/schedule.ts";
import { restrict } from "./restrict.ts";
import { seriesParallel } from "./seriesParallel.ts";
import { TOLERANCE, wholeMachines } from "./tolerance.ts";

/** Parameters of Scrooge. */
export interface ScroogeSettings {
  readonly pricing: Pricing;
  readonly maxBatch: number;
  /** Whose rate fills a batch: all machines of one configuration together, or each machine alone. */
  readonly dispatch: Extract<Dispatch, "group" | "machine">;
}

/**
 * Scrooge (an approximation): for every module up to two configurations on any kind of machine, whole machines of the first and
 * the rest on the second, and the cheapest of all combinations whose worst cases keep the objective along every path.
 * The published system solves an optimisation problem for this; here all combinations are enumerated and crossed.
 */
export function planScrooge(whole: Application, settings: ScroogeSettings): Planned<ApplicationPlan> {
  const application = restrict(whole, { hardware: "any", maxBatch: settings.maxBatch });
  const fronts = application.modules.map((module) => scroogeFront(module, settings));
  const roomS = application.sloS * (1 + TOLERANCE);
  const joint = jointFront(seriesParallel(application, "tightened"), fronts, roomS).at(-1);
  if (joint === undefined)
    return infeasible(
      brokenPath(
        application,
        fronts.map((front) => front[0]?.latencyS ?? Number.POSITIVE_INFINITY),
        "to collect and run its fastest batches",
      ),
    );
  const chosen = choicesOf(joint.of);
  return {
    feasible: true,
    value: applicationPlan(
      application,
      application.modules.flatMap((_, i) => chosen.get(i)?.of ?? []),
    ),
  };
}

/** Every schedule of one or two configurations, by its worst case and cost. */
function scroogeFront(
  { ratePerS, configurations }: PlannedModule,
  { pricing, dispatch }: ScroogeSettings,
): readonly Choice<ModuleSchedule>[] {
  const schedules = configurations.flatMap((first) => {
    const machines = wholeMachines(ratePerS, first.ratePerS);
    const fulls: readonly Group[] = machines > 0 ? [{ configuration: first, machines }] : [];
    const leftPerS = ratePerS - machines * first.ratePerS;
    if (leftPerS <= TOLERANCE * ratePerS) return [fulls];
    const seconds = machines > 0 ? configurations : [first];
    return seconds.flatMap((second) =>
      serving(second, leftPerS, pricing, fulls, dispatch).map((rest) => together(fulls, rest)),
    );
  });
  return undominated(
    schedules.map((groups) => {
      const schedule = moduleSchedule(groups, dispatch);
      return { latencyS: schedule.worstCaseS, costPerHour: schedule.costPerHour, of: schedule };
    }),
  );
}

/** One configuration for the residual: as it comes, or its last machine padded to be as fast as the rest of the module. */
function serving(
  configuration: Configuration,
  ratePerS: number,
  pricing: Pricing,
  fulls: readonly Group[],
  dispatch: Dispatch,
): readonly (readonly Group[])[] {
  const machines = wholeMachines(ratePerS, configuration.ratePerS);
  const whole: readonly Group[] = machines > 0 ? [{ configuration, machines }] : [];
  const leftPerS = ratePerS - machines * configuration.ratePerS;
  if (leftPerS <= TOLERANCE * ratePerS) return [whole];
  if (pricing === "whole") return [[{ configuration, machines: machines + 1 }]];
  const othersS = moduleSchedule(together(fulls, whole), dispatch).worstCaseS;
  const waitS = Math.max(othersS - configuration.durationS, configuration.durationS);
  const padded = Math.max(leftPerS, configuration.batch / waitS);
  return [leftPerS, padded].map((rate) => [...whole, { configuration, machines: rate / configuration.ratePerS }]);
}

/** Two lists of groups as one: whole machines of the same configuration are one group. */
function together(fulls: readonly Group[], rest: readonly Group[]): readonly Group[] {
  const [first] = fulls;
  const [next, ...others] = rest;
  if (first === undefined || next === undefined) return [...fulls, ...rest];
  if (first.configuration !== next.configuration || !Number.isInteger(next.machines)) return [...fulls, ...rest];
  return [{ ...first, machines: first.machines + next.machines }, ...others];
}
