import videoAnalytics from "../../../../public/scenarios/video-analytics.json" with { type: "json" };
import { planJobs } from "../../../../src/experiment/planning/job.ts";
import { makePlans, preparePlanning } from "../../../../src/experiment/planning/planning.ts";
import type { PlanReport } from "../../../../src/experiment/planning/report.ts";
import { plannerCards } from "../../../../src/planners/index.ts";
import type { Scenario } from "../../../../src/scenario/document.ts";
import { parseScenario } from "../../../../src/scenario/parse.ts";
import { type PlannerRow, plannerRows } from "../../../../src/ui/plan/plannerRow.ts";

/** The gallery's pipeline with another objective. */
export function trafficCameras(sloMs: number): Scenario {
  const read = parseScenario({ ...videoAnalytics, apps: videoAnalytics.apps.map((app) => ({ ...app, sloMs })) });
  if (!read.ok) throw new Error("The gallery’s scenario is not valid.");
  return read.value;
}

/** What the Plan view is given of a scenario once the plans of `kinds` are made. */
export function plansOf(scenario: Scenario, kinds: readonly PlanReport["job"]["kind"][] = ["planner"]): Plans {
  const planning = preparePlanning(scenario);
  if (!planning.ok) throw new Error("The scenario can’t be planned.");
  const jobs = planJobs(0).filter(({ kind }) => kinds.includes(kind));
  const made = [...makePlans(planning.value, jobs, () => 0)].flatMap((report) => report ?? []);
  const reports = new Map(made.map((report) => [report.job.key, report]));
  return { jobs, reports, rows: plannerRows(jobs, reports, plannerCards) };
}

interface Plans {
  readonly jobs: readonly PlanReport["job"][];
  readonly reports: ReadonlyMap<string, PlanReport>;
  readonly rows: readonly PlannerRow[];
}
