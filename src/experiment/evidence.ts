import type { Scenario } from "../scenario/document.ts";
import type { Figures } from "./figures.ts";
import type { Merged } from "./merge.ts";
import { moreReplications, moreToSettle } from "./moreReplications.ts";
import type { ReplicationResult } from "./replication.ts";
import type { Evidence, Judgement, MainMetrics, Metrics, PerReplication } from "./result.ts";
import { mser5S } from "./warmup.ts";

/** What is known of a scheduler once its replications are gathered. */
export interface Gathered {
  readonly measured: readonly Pick<ReplicationResult, "total" | "apps">[];
  readonly merged: Merged;
  readonly total: Metrics;
  readonly apps: { readonly [appId: string]: Metrics };
  readonly judgement: Judgement;
}

/** What a scheduler's figures rest on: their values per replication, the warm-up, and how many replications would do. */
export function evidenceOf(scenario: Scenario, gathered: Gathered): Evidence {
  const { measured, merged, total, apps, judgement } = gathered;
  const n = measured.length;
  // A queue that keeps growing has no steady state, whatever is done to estimate one.
  const saturated = judgement.standing === "saturated";
  return {
    perReplication: {
      ...Object.fromEntries(
        merged.compiled.appIds.map((id, app) => [id, mainMetrics(measured.map((one) => one.apps[app]!))]),
      ),
      "": mainMetrics(measured.map((one) => one.total)),
    },
    warmup: {
      fixedS: scenario.horizon.warmupS,
      mser5S: saturated || followsTheClock(scenario) ? null : mser5S(merged),
    },
    more: {
      meanLatency: saturated ? null : moreReplications(total.latencyMs.mean, n),
      onTime: saturated ? null : moreReplications(total.sloAttainment, n),
      standing: moreToSettle(judgement, apps, scenario.onTimeTarget, n),
    },
  };
}

function mainMetrics(replications: readonly Figures[]): MainMetrics<PerReplication> {
  return {
    sloAttainment: replications.map((f) => f.sloAttainment),
    goodputRps: replications.map((f) => f.goodputRps),
    meanMs: replications.map((f) => f.latencyMs.mean),
    p50Ms: replications.map((f) => f.latencyMs.p50),
    p99Ms: replications.map((f) => f.latencyMs.p99),
    accuracy: replications.map((f) => f.accuracy),
    fang: replications.map((f) => f.utility.fang),
    costPerHour: replications.map((f) => f.costPerHour),
    costPer1kGood: replications.map((f) => f.costPer1kGood),
  };
}

/** Whether arrivals change with time by the scenario itself, so that there is no steady state to wait for. */
function followsTheClock({ apps, horizon }: Scenario): boolean {
  const endS = horizon.warmupS + horizon.durationS;
  return apps.some(
    ({ arrivals, startS = 0, stopS = endS }) =>
      arrivals.kind === "sine" || arrivals.kind === "trace" || startS > 0 || stopS < endS,
  );
}
