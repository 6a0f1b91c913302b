import type { Unplanned } from "../../../experiment/planning/repair.ts";
import type { PlannerRow } from "../plannerRow.ts";

/**
 * The apps that no planner has a plan for, each in the words of the planner that needs least; empty where some planner has
 * a plan of the whole, or one has not answered.
 */
export function leastRepairs(rows: readonly PlannerRow[]): readonly Unplanned[] {
  const reports = rows.map(({ report }) => report);
  if (reports.length === 0 || reports.some((report) => report === null || report.answer.feasible)) return [];
  const unplanned = reports.flatMap((report) => report?.unplanned ?? []);
  return [...new Set(unplanned.map(({ app }) => app))].flatMap((app) => {
    const ways = unplanned.filter((each) => each.app === app);
    return ways.reduce((least, each) => ((each.sloMs ?? Infinity) < (least.sloMs ?? Infinity) ? each : least));
  });
}
