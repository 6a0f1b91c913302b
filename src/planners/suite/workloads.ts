import { exp, log } from "../../sim/exactMath.ts";
import { RandomStream } from "../../sim/random.ts";
import type { Application } from "../application.ts";
import { fastestS } from "../exact/fastest.ts";
import { criticalS } from "../paths.ts";
import { suiteApplications, unitApplication } from "./suiteApplications.ts";

/** One workload of the suite: an application at a rate, with an objective. */
export interface Workload {
  readonly application: Application;
  readonly ratePerS: number;
  /** Objective over the least possible latency: the fastest batches along the critical path. */
  readonly tightness: number;
}

const RATES = { least: 5, most: 1000, count: 15 } as const;
const TIGHTNESS = { least: 1.5, most: 10, count: 15 } as const;
const EXTRA = 6;

/**
 * 1,131 workloads from a seed: each of the five applications at 15 rates and 15 objectives, each drawn from its own
 * fifteenth of the range (both on a logarithmic scale), and six drawn from the whole.
 */
export function suiteWorkloads(seed: number): readonly Workload[] {
  const stream = new RandomStream(seed, "suite");
  const applications = suiteApplications.flatMap((application) => unitApplication(application) ?? []);
  const grid = applications.flatMap((application) =>
    Array.from({ length: RATES.count * TIGHTNESS.count }, (_, k) =>
      workload(
        application,
        between(RATES, (Math.floor(k / TIGHTNESS.count) + stream.uniform()) / RATES.count),
        between(TIGHTNESS, ((k % TIGHTNESS.count) + stream.uniform()) / TIGHTNESS.count),
      ),
    ),
  );
  const extra = Array.from({ length: EXTRA }, (_, k) => applications[k % applications.length]).flatMap((application) =>
    application === undefined
      ? []
      : [workload(application, between(RATES, stream.uniform()), between(TIGHTNESS, stream.uniform()))],
  );
  return [...grid, ...extra];
}

function workload(application: Omit<Application, "sloS">, ratePerS: number, tightness: number): Workload {
  const modules = application.modules.map((module) => ({ ...module, ratePerS: module.ratePerS * ratePerS }));
  const unlimited = { ...application, sloS: 0, modules };
  const sloS = tightness * criticalS(unlimited, fastestS(unlimited));
  return { application: { ...unlimited, sloS }, ratePerS, tightness };
}

/** A point of a range, on a logarithmic scale. */
function between({ least, most }: { readonly least: number; readonly most: number }, share: number): number {
  return least * exp(share * log(most / least));
}
