import { createSimulation } from "../../sim/simulation.ts";
import { deploy } from "../deploy/deploy.ts";
import { withMargin } from "../margin.ts";
import type { Plan } from "../plan.ts";
import type { PlanApplication } from "../planner.ts";
import { planScenario } from "../planScenario.ts";
import { workloadScenario } from "./workloadScenario.ts";
import type { Workload } from "./workloads.ts";

/** How requests come: evenly, as plans assume, each fan-out exact; or as a Poisson process, with fan-outs by chance. */
export type Coming = "constant" | "poisson";

/** Share of the requests of a workload that a plan answers within the objective, in one simulated run. */
export function shareOnTime(workload: Workload, plan: Plan, coming: Coming, seed: number): number {
  const deployed = deploy(workloadScenario(workload, coming, seed), plan);
  // Both are made of the same catalogue, so that a fault here is the programmer's.
  if (!deployed.ok) throw new Error(deployed.faults.map(({ path, message }) => `${path}: ${message}`).join("; "));
  const pipelines = deployed.value.compiled.pipelines.map(
    (pipeline) => pipeline && { ...pipeline, evenFanout: coming === "constant" },
  );
  const scheduler = deployed.value.create();
  const simulation = createSimulation({ ...deployed.value.compiled, pipelines }, seed, scheduler);
  for (let view = simulation.next(); view !== null; view = simulation.next()) simulation.apply(scheduler.decide(view));
  const { tally, offered } = simulation.finish();
  return (tally.good[0] ?? 0) / Math.max(1, offered[0] ?? 0);
}

/** A plan with a margin: made for a rate that is higher, and an objective that is shorter, by this factor less one. */
export interface MarginTrial {
  readonly margin: number;
  readonly costPerHour: number;
  readonly share: number;
}

/** Plans a workload with a margin and simulates it; null where there is no plan. */
export function tryMargin(
  workload: Workload,
  planner: PlanApplication,
  coming: Coming,
  margin: number,
  seed: number,
): MarginTrial | null {
  const application = { feasible: true, value: workload.application } as const;
  const answer = planScenario([application], withMargin(planner, margin), () => 0);
  if (!answer.feasible) return null;
  const share = shareOnTime(workload, answer.plan, coming, seed);
  return { margin, costPerHour: answer.plan.costPerHour, share };
}
