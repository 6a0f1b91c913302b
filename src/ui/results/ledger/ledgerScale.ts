import type { Scenario } from "../../../scenario/document.ts";
import { type Contender, isFinisher, isSteady, type Scope } from "../contender.ts";
import { msScale, type StripScale, sloScale } from "./stripScale.ts";

/** The strip's axis for everything that will be drawn on it: multiples of the SLO over all apps, ms for one. */
export function ledgerScale(scenario: Scenario, contenders: readonly Contender[], scope: Scope): StripScale {
  const steady = contenders.filter(isFinisher).filter(({ outcome }) => isSteady(outcome, scope));
  const app = scenario.apps.find(({ id }) => id === scope);
  if (app === undefined) {
    const ofSlo = (percentile: "p50" | "p95"): readonly number[] =>
      steady.flatMap(({ outcome }) =>
        scenario.apps.flatMap(({ id, sloMs }) => {
          const stat = outcome.run.apps[id]?.latencyMs[percentile];
          return stat ? [stat.mean / sloMs] : [];
        }),
      );
    return sloScale(ofSlo("p50"), ofSlo("p95"));
  }
  const latencies = steady.flatMap(({ outcome }) => outcome.run.apps[app.id]?.latencyMs ?? []);
  return msScale(
    app.sloMs,
    latencies.flatMap(({ p50 }) => p50?.mean ?? []),
    latencies.flatMap(({ p95, p99 }) => p99?.mean ?? p95?.mean ?? []),
  );
}
