import type { Application, PlannedModule } from "../application.ts";
import type { Configuration } from "../configuration.ts";
import { type Choice, undominated } from "../front.ts";
import { type Dispatch, worstCaseS } from "../module/dispatch.ts";
import type { ModuleSchedule } from "../module/schedule.ts";
import { criticalS } from "../paths.ts";
import { fits } from "../tolerance.ts";

/** Doublings of the machines that dummies may keep busy before a budget counts as out of reach. */
const MOST_DOUBLINGS = 10;

/**
 * What a splitter chooses from: for each configuration of a module its worst case d + b ÷ w as a budget. w is the module's
 * whole rate, or the throughput of one machine where that is more, since dummies can fill one; with `machine` dispatch
 * always the latter (2d). `costOf` prices a budget: null where nothing keeps it.
 *
 * Where even the fastest choices break the objective, w is doubled for all until they fit: dummies for 2, 4, … machines.
 */
export function splitFronts(
  application: Application,
  dispatch: Dispatch,
  costOf: (
    module: PlannedModule,
    configuration: Configuration,
    budgetS: number,
  ) => Omit<Choice<BudgetUse>, "latencyS"> | null,
): readonly (readonly Choice<BudgetUse>[])[] {
  const frontsAt = (machines: number) =>
    application.modules.map((module) =>
      undominated(
        module.configurations.flatMap((configuration): readonly Choice<BudgetUse>[] => {
          const filled = machines * configuration.ratePerS;
          const collected = dispatch === "machine" ? configuration.ratePerS : Math.max(module.ratePerS, filled);
          const latencyS = worstCaseS(configuration, collected);
          const priced = costOf(module, configuration, latencyS);
          return priced === null ? [] : [{ latencyS, ...priced }];
        }),
      ),
    );
  let fronts = frontsAt(1);
  for (let k = 1; k <= MOST_DOUBLINGS && !reachable(application, fronts) && dispatch !== "machine"; k++) {
    const more = frontsAt(2 ** k);
    fronts = fronts.map((front, i) => undominated([...front, ...(more[i] ?? [])]));
  }
  return fronts;
}

/** What a budget was derived from, and the schedule that keeps it if it was made already. */
export interface BudgetUse {
  readonly configuration: Configuration;
  readonly schedule: ModuleSchedule | null;
}

function reachable(application: Application, fronts: readonly (readonly Choice<BudgetUse>[])[]): boolean {
  const least = fronts.map((front) => front[0]?.latencyS ?? Number.POSITIVE_INFINITY);
  return fits(criticalS(application, least), application.sloS);
}
