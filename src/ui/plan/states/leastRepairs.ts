import type { Unplanned } from "../../../experiment/planning/repair.ts";
import { appName } from "../../../scenario/app.ts";
import type { Scenario } from "../../../scenario/document.ts";
import type { PlannerRow } from "../plannerRow.ts";

/** An app that no planner has a plan for, with what would help. */
export interface Hopeless extends Unplanned {
  /** Whether all planners give the same reason and none a longer SLO: they can't read the app, whatever its objective. */
  readonly unreadable: boolean;
}

/**
 * The apps that no planner has a plan for, each in the words of the planner that needs least; empty where some planner has
 * a plan of the whole, or one has not answered.
 */
export function leastRepairs(rows: readonly PlannerRow[]): readonly Hopeless[] {
  const reports = rows.map(({ report }) => report);
  if (reports.length === 0 || reports.some((report) => report === null || report.answer.feasible)) return [];
  const unplanned = reports.flatMap((report) => report?.unplanned ?? []);
  return [...new Set(unplanned.map(({ app }) => app))].flatMap((app): Hopeless[] => {
    const ways = unplanned.filter((each) => each.app === app);
    const [first] = ways;
    if (first === undefined || ways.length < rows.length) return [];
    const least = ways.reduce((a, b) => (longerThan(a, b) ? b : a), first);
    const unreadable = ways.every(({ sloMs, reason }) => sloMs === null && reason === first.reason);
    return [{ ...least, unreadable }];
  });
}

function longerThan(a: Unplanned, b: Unplanned): boolean {
  return b.sloMs !== null && (a.sloMs === null || a.sloMs > b.sloMs);
}

/** A planner's words with the app's name in place of its id. */
export function reasonWords({ apps }: Scenario, { app, reason }: Pick<Unplanned, "app" | "reason">): string {
  const found = apps.find(({ id }) => id === app);
  const named = reason.startsWith(`${app} `) || reason.startsWith(`${app}: `);
  return found === undefined || !named ? reason : appName(found) + reason.slice(app.length);
}
