import { createHash } from "node:crypto";
import type { Outcome } from "../../experiment/result.ts";
import { prepareStudy } from "../../experiment/study.ts";
import { parseScenario } from "../../scenario/parse.ts";
import { runSideBySide } from "../sideBySide.ts";

/** How long a study took in some number of threads, their start included, and a digest of all that came out. */
export interface ParallelTime {
  readonly threads: number;
  readonly seconds: number;
  readonly digest: string;
}

const REPLICATIONS = 8;

/** Eight replications of M/M/4 at load 0.8, each of about `requests` requests. */
const scenarioOf = (requests: number) => ({
  version: 1,
  seed: 1,
  horizon: { warmupS: 0, durationS: requests / 800 },
  replications: REPLICATIONS,
  fleet: [{ device: "server", count: 4 }],
  apps: [{ id: "a", sloMs: 100, model: "work", arrivals: { kind: "poisson", ratePerS: 800 } }],
  schedulers: [{ id: "fifo" }],
  catalog: {
    devices: [{ id: "server", name: "Server", kind: "gpu", memoryMiB: 1024, pricePerHour: 1, powerW: 100 }],
    models: [
      {
        id: "work",
        name: "Work",
        task: "task",
        family: "family",
        accuracy: 1,
        accuracyMetric: "share",
        profiles: { server: { batch: [1], latencyMs: [4] } },
        service: { distribution: "exponential" },
      },
    ],
  },
});

/** Runs the same eight replications in so many threads. Worth comparing only between fresh processes. */
export async function timeParallel(threads: number, requests = 5e6): Promise<ParallelTime> {
  const scenario = parseScenario(scenarioOf(requests));
  const study = scenario.ok ? prepareStudy(scenario.value) : scenario;
  if (!study.ok) throw new Error("The scenario of the measurement can't run.");
  const startMs = performance.now();
  const outcomes = await runSideBySide(study.value, threads);
  return { threads, seconds: (performance.now() - startMs) / 1000, digest: digestOf(outcomes) };
}

/** SHA-256 over every number of the outcomes but `decisionUs`, which the clock measures. */
function digestOf(outcomes: readonly Outcome[]): string {
  const text = JSON.stringify(outcomes, (key, value: unknown) =>
    key === "decisionUs" ? null : value instanceof Float64Array ? [...value].map(String) : value,
  );
  return createHash("sha256").update(text).digest("hex");
}
