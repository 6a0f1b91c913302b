import type { PlanJob } from "../../../../src/experiment/planning/job.ts";
import { makePlans, type Planning, preparePlanning } from "../../../../src/experiment/planning/planning.ts";
import type { PlanReport } from "../../../../src/experiment/planning/report.ts";
import type { Application } from "../../../../src/planners/application.ts";
import type { Scenario } from "../../../../src/scenario/document.ts";
import { faultLine } from "../../../../src/scenario/fault.ts";

/** A scenario that must be possible to plan for. */
export function planningOf(scenario: Scenario): Planning {
  const planning = preparePlanning(scenario);
  if (!planning.ok) throw new Error(planning.faults.map(faultLine).join("\n"));
  return planning.value;
}

/** The first app as planners see it. */
export function applicationOf(scenario: Scenario): Application {
  const application = planningOf(scenario).applications[0];
  if (!application?.feasible) throw new Error("No application.");
  return application.value;
}

/** Reports of these jobs; the clock stands still. */
export function reportsOf(scenario: Scenario, jobs: readonly PlanJob[]): readonly PlanReport[] {
  return [...makePlans(planningOf(scenario), jobs, () => 0)].flatMap((report) => report ?? []);
}

/** What a generator returns. */
export function returned<T>(steps: Generator<unknown, T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}
