import type { Figures } from "./figures.ts";
import { interval } from "./interval.ts";
import type { Metrics } from "./result.ts";

/** Replications' figures as metrics with intervals. */
export function summarise(replications: readonly Figures[]): Metrics {
  const over = (pick: (figures: Figures) => number | null) => interval(replications.map(pick));
  return {
    offeredRps: over((f) => f.offeredRps),
    completedRps: over((f) => f.completedRps),
    goodputRps: over((f) => f.goodputRps),
    dropped: over((f) => f.dropped),
    unfinished: over((f) => f.unfinished),
    latencyMs: {
      mean: over((f) => f.latencyMs.mean),
      p50: over((f) => f.latencyMs.p50),
      p95: over((f) => f.latencyMs.p95),
      p99: over((f) => f.latencyMs.p99),
      max: over((f) => f.latencyMs.max),
    },
    sloAttainment: over((f) => f.sloAttainment),
    accuracy: over((f) => f.accuracy),
    meanBatch: over((f) => f.meanBatch),
    utilisation: over((f) => f.utilisation),
    costPerHour: over((f) => f.costPerHour),
    costPer1kGood: over((f) => f.costPer1kGood),
    energyWh: over((f) => f.energyWh),
    decisions: over((f) => f.decisions),
    decisionUs: over((f) => f.decisionUs),
    utility: {
      fang: over((f) => f.utility.fang),
      bcedge: over((f) => f.utility.bcedge),
      satisfiedApps: over((f) => f.utility.satisfiedApps),
      classes: {
        good: over((f) => f.utility.classes.good),
        satisfied: over((f) => f.utility.classes.satisfied),
        bad: over((f) => f.utility.classes.bad),
      },
    },
  };
}
