import type { Application, PlannedModule, Pricing } from "./application.ts";
import { type ApplicationPlan, applicationPlan } from "./applicationPlan.ts";
import type { Choice } from "./front.ts";
import { brokenPath, infeasible, type Planned } from "./infeasible.ts";
import type { SchedulingRules } from "./module/multiTuple.ts";
import { reassign } from "./module/reassigner.ts";
import type { ModuleSchedule } from "./module/schedule.ts";
import { scheduleModule } from "./module/scheduleModule.ts";
import { type Hardware, restrict } from "./restrict.ts";
import { efficiencySplit } from "./split/efficiencySplit.ts";
import { quantisedSplit } from "./split/quantisedSplit.ts";
import { type BudgetUse, splitFronts } from "./split/splitChoices.ts";

/** Every stage of Harpagon, each of which can be switched. */
export interface HarpagonSettings extends Omit<SchedulingRules, "pricing"> {
  readonly pricing: Pricing;
  readonly hardware: Hardware;
  readonly maxBatch: number;
  readonly split: "efficiency" | "throughput" | "quantised";
  /** Step of the quantised split as a share of the objective. */
  readonly quantum: number;
  /** What the splitter thinks a budget costs: what its configuration alone would, or what the module scheduler makes of it. */
  readonly splitCost: "fluid" | "scheduled";
  readonly nodeMerger: boolean;
  readonly costDirect: boolean;
  /** Most rounds of the latency reassigner. */
  readonly reassignments: number;
}

/** All stages on. */
export const HARPAGON: HarpagonSettings = {
  dispatch: "remaining",
  tuples: Number.POSITIVE_INFINITY,
  dummies: true,
  pricing: "fractional",
  hardware: "any",
  maxBatch: 64,
  split: "efficiency",
  quantum: 0.01,
  splitCost: "scheduled",
  nodeMerger: true,
  costDirect: true,
  reassignments: 100,
};

/** Plans as Harpagon does (reconstructed): split the objective into budgets, schedule every module, reassign what is left. */
export function planHarpagon(whole: Application, settings: HarpagonSettings): Planned<ApplicationPlan> {
  const application = restrict(whole, settings);
  const fronts = harpagonFronts(application, settings);
  const split = splitBy(application, fronts, settings);
  if (split === null)
    return infeasible(
      brokenPath(
        application,
        fronts.map((front, i) => front[0]?.latencyS ?? fastestS(application, i)),
        settings.dispatch === "machine" ? "at twice its batch times" : "to collect and run its fastest batches",
      ),
    );
  return scheduled(application, split, settings);
}

/** Schedules every module within the budgets of a split and reassigns what they leave. */
export function scheduled(
  application: Application,
  split: readonly Choice<BudgetUse>[],
  settings: HarpagonSettings,
): Planned<ApplicationPlan> {
  const schedules: ModuleSchedule[] = [];
  for (const [i, module] of application.modules.entries()) {
    const choice = split[i];
    const schedule = choice?.of.schedule ?? scheduleWithin(module, choice?.latencyS ?? 0, settings);
    if (schedule === null) return infeasible(unscheduled(application, module, choice?.latencyS ?? 0));
    schedules.push(schedule);
  }
  return {
    feasible: true,
    value: applicationPlan(application, reassign(application, schedules, settings, settings.reassignments)),
  };
}

/** The budgets that Harpagon's splitter chooses from. */
export function harpagonFronts(
  application: Application,
  settings: HarpagonSettings,
): readonly (readonly Choice<BudgetUse>[])[] {
  return splitFronts(application, settings.dispatch, (module, configuration, budgetS) => {
    if (settings.splitCost === "fluid")
      return {
        costPerHour: module.ratePerS * configuration.pricePerRate,
        of: { configuration, schedule: null },
      };
    const schedule = scheduleWithin(module, budgetS, settings);
    return schedule === null ? null : { costPerHour: schedule.costPerHour, of: { configuration, schedule } };
  });
}

function splitBy(
  application: Application,
  fronts: readonly (readonly Choice<BudgetUse>[])[],
  settings: HarpagonSettings,
): readonly Choice<BudgetUse>[] | null {
  switch (settings.split) {
    case "efficiency":
      return efficiencySplit(application, fronts, settings);
    case "throughput":
      return efficiencySplit(
        application,
        fronts,
        settings,
        (from, to) => 1 / to.of.configuration.pricePerRate - 1 / from.of.configuration.pricePerRate,
      );
    case "quantised":
      return quantisedSplit(application, fronts, settings.quantum);
  }
}

function scheduleWithin({ configurations, ratePerS }: PlannedModule, budgetS: number, settings: HarpagonSettings) {
  return scheduleModule(configurations, ratePerS, budgetS, settings);
}

function fastestS(application: Application, module: number): number {
  const durations = (application.modules[module]?.configurations ?? []).map(({ durationS }) => durationS);
  return durations.length > 0 ? Math.min(...durations) : 0;
}

function unscheduled(application: Application, module: PlannedModule, budgetS: number): string {
  return `${application.id}: no configurations of ${module.id} collect ${Number(module.ratePerS.toPrecision(3))}/s in time for its budget of ${Number((1000 * budgetS).toPrecision(3))} ms; dummy requests could`;
}
