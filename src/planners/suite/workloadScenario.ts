import type { Arrivals } from "../../scenario/arrivals.ts";
import type { Scenario } from "../../scenario/document.ts";
import { KINDS, suiteApplications } from "./suiteApplications.ts";
import type { Workload } from "./workloads.ts";

/** Requests that make a share of 99.9 % worth telling, and simulated seconds at the least and most. */
const REQUESTS = 4000;
const LEAST_S = 20;
const MOST_S = 200;

/** A workload as a scenario that can be simulated, with one machine of each kind on offer. */
export function workloadScenario(
  { application, ratePerS }: Workload,
  kind: Extract<Arrivals["kind"], "constant" | "poisson">,
  seed: number,
): Scenario {
  const modules = suiteApplications.find(({ id }) => id === application.id)?.modules ?? [];
  return {
    version: 1,
    name: application.id,
    notes: "",
    seed,
    // Long enough for machines that start empty to fall into step.
    horizon: { warmupS: 5 + 2 * application.sloS, durationS: Math.min(MOST_S, Math.max(LEAST_S, REQUESTS / ratePerS)) },
    replications: 1,
    onTimeTarget: 0.999,
    fleet: KINDS.map((device) => ({ device, count: 1 })),
    apps: [
      {
        id: application.id,
        sloMs: application.sloS * 1000,
        weight: 1,
        arrivals: { kind, ratePerS },
        modules: modules.map(({ id, model, after = [], fanout = 1 }) => ({ id, model, after: [...after], fanout })),
      },
    ],
    utility: { family: "product", lambda: 0.5, beta: 1 },
    schedulers: [],
  };
}
