import type { PlanReport } from "../experiment/planning/report.ts";
import type { Deployment, Outcome } from "../experiment/result.ts";
import type { Scenario } from "../scenario/document.ts";
import { planInput } from "./planInput.ts";

/** How slow requests were when a plan was simulated. */
export interface SimulatedSlowest {
  /** Per app and module: the longest latency that was planned, and the longest that a request had in any replication. */
  readonly modules: Deployment;
  /** Per app: the slowest request end to end in ms, the mean over replications; null where none was answered. */
  readonly endToEndMs: { readonly [appId: string]: number | null };
}

/**
 * What became of a plan in the last run; null where the run had another plan for this planner, or none. It counts as the
 * same plan when it rents the same for the same apps.
 */
export function simulatedSlowest(
  runs: { readonly scenario: Scenario | null; readonly outcomes: readonly (Outcome | null)[] },
  planned: Scenario,
  { job, answer }: Pick<PlanReport, "job" | "answer">,
): SimulatedSlowest | null {
  if (runs.scenario === null || answer.plan === null) return null;
  if (!equal(planInput(runs.scenario).apps, planInput(planned).apps)) return null;
  for (const outcome of runs.outcomes) {
    if (outcome === null || outcome.run.scheduler !== job.planner || outcome.deployment === null) continue;
    if (!equal(outcome.run.plan?.apps, answer.plan.apps)) continue;
    const endToEndMs = Object.entries(outcome.run.apps).map(
      ([app, { latencyMs }]) => [app, latencyMs.max?.mean ?? null] as const,
    );
    return { modules: outcome.deployment, endToEndMs: Object.fromEntries(endToEndMs) };
  }
  return null;
}

function equal(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
