import type { Application } from "../../planners/application.ts";
import { applicationsOf } from "../../planners/fromScenario.ts";
import { plannerOf } from "../../planners/index.ts";
import type { Planned } from "../../planners/infeasible.ts";
import type { PlanApplication } from "../../planners/planner.ts";
import { planScenario, type ScenarioPlan } from "../../planners/planScenario.ts";
import type { Scenario } from "../../scenario/document.ts";
import type { Checked } from "../../scenario/fault.ts";
import { meanRatePerS } from "../../scenario/meanRate.ts";
import { paramsOf } from "../../schedulers/entry.ts";
import type { PlanJob } from "./job.ts";
import { pathsOf } from "./paths.ts";
import { rentOf } from "./rent.ts";
import { type Unplanned, unplannedOf } from "./repair.ts";
import type { PlanReport } from "./report.ts";
import { scaled } from "./scale.ts";

/**
 * Planners for which a repair is searched with another one: a search asks about many objectives that are hardly longer than
 * they must be, where these take longest, and has a plan wherever the fastest batches are in time, as Harpagon has too.
 */
const STAND_INS: Readonly<Record<string, string>> = { "harpagon-plus": "harpagon", optimal: "harpagon" };

/** A scenario that can be planned for. */
export interface Planning {
  readonly scenario: Scenario;
  readonly applications: readonly Planned<Application>[];
}

/** Reads what planners need of a scenario; unknown ids are faults. */
export function preparePlanning(scenario: Scenario): Checked<Planning> {
  const applications = applicationsOf(scenario, meanRatePerS);
  return applications.ok ? { ok: true, value: { scenario, applications: applications.value } } : applications;
}

/**
 * Makes the plans of all jobs in their order. It yields each report, and null after other work that may be long, so that
 * its driver may pause and stop it; it can't be stopped within a plan.
 * @param clockMs reads a clock in ms; used only for a plan's `runtimeMs`
 */
export function* makePlans(
  planning: Planning,
  jobs: readonly PlanJob[],
  clockMs: () => number,
): Generator<PlanReport | null, void> {
  /** A curve passes through the planner's answer, which is not worked out again. */
  const known = new Map<string, ScenarioPlan>();
  let wholeCost: number | null = null;
  for (const job of jobs) {
    const plan = planOf(job);
    const applications = scaled(planning.applications, job);
    const settings = JSON.stringify([job.planner, job.params, job.sloFactor, job.rateFactor]);
    const answer = known.get(settings) ?? planScenario(applications, plan, clockMs);
    known.set(settings, answer);
    const costPerHour = answer.plan?.costPerHour ?? null;
    if (job.kind === "planner" && job.planner === "harpagon") wholeCost = costPerHour;
    const asked = job.kind === "planner" || job.kind === "ablation" ? answer.plan : null;
    yield {
      job,
      answer,
      paths:
        asked === null
          ? []
          : applications.flatMap((application) => (application.feasible ? [pathsOf(application.value, asked)] : [])),
      rent: asked === null ? null : rentOf(planning.scenario, asked),
      unplanned: job.kind === "planner" && !answer.feasible ? yield* repairs(planning, applications, job) : [],
      earnsPerHour:
        job.kind === "ablation" && costPerHour !== null && wholeCost !== null ? costPerHour - wholeCost : null,
    };
  }
}

function planOf({ planner, params }: PlanJob): PlanApplication {
  const entry = plannerOf(planner);
  if (entry === undefined) throw new RangeError(`There is no planner "${planner}".`);
  return entry.create(paramsOf(entry.card, params));
}

/** Why each app without a plan has none, and what would help, in the scenario's order. */
function* repairs(
  { scenario }: Planning,
  applications: readonly Planned<Application>[],
  job: PlanJob,
): Generator<null, readonly Unplanned[]> {
  const plan = planOf(job);
  const quick = planOf({ ...job, planner: STAND_INS[job.planner] ?? job.planner });
  const unplanned: Unplanned[] = [];
  for (const [i, application] of applications.entries()) {
    const found = yield* unplannedOf(scenario.apps[i]?.id ?? "", application, plan, quick);
    if (found !== null) unplanned.push(found);
  }
  return unplanned;
}
