import type { Control } from "../../../../../src/experiment/control.ts";
import type { Outcome } from "../../../../../src/experiment/result.ts";
import type { Scenario } from "../../../../../src/scenario/document.ts";
import { drawnOf } from "../../../../../src/ui/results/charts/curves.ts";
import { type Controlled, controlledOf } from "../../../../../src/ui/results/containers/controlled.ts";
import { contenders, metrics, outcome, scenarioOf, stat } from "../outcomes.ts";

interface Told {
  /** Share of each app's container, row by row. */
  readonly shares: Readonly<Record<string, readonly number[]>>;
  /** Response times in ms, row by row; NaN where none is told. */
  readonly responsesMs?: Readonly<Record<string, readonly number[]>>;
  readonly classes?: { readonly good?: number[]; readonly satisfied?: number[]; readonly bad?: number[] };
  readonly intervalS?: readonly number[];
  readonly outOfReach?: Control["outOfReach"];
}

/** Targets of the apps a, b and c, in ms. */
export const targetsMs = { a: 100, b: 200, c: 400 } as const;
/** Time between two rows, in s. */
export const stepS = 10;

/** An outcome whose scheduler divided one device, t4-1, as told. */
export function divided(label: string, { shares, responsesMs = {}, classes = {}, ...told }: Told): Outcome {
  const rows = Math.max(...Object.values(shares).map((series) => series.length));
  const series = (values: readonly number[] | undefined, otherwise: number): Float64Array =>
    Float64Array.from({ length: rows }, (_, row) => values?.[row] ?? otherwise);
  const apps = Object.entries(targetsMs).filter(([id]) => id in shares);
  const met = (ms: number) => ({
    standing: "met" as const,
    metrics: metrics({ latencyMs: { mean: stat(ms, 1), p50: null, p95: null, p99: null, max: null } }),
  });
  const plain = outcome(label, {
    standing: "met",
    apps: Object.fromEntries(apps.map(([id, ms]) => [id, met(ms * 1.05)])),
  });
  return {
    ...plain,
    run: { ...plain.run, devices: [{ id: "t4-1", device: "t4", utilisation: stat(1) }] },
    control: {
      timesS: Float64Array.from({ length: rows }, (_, row) => (row + 1) * stepS),
      apps: Object.fromEntries(
        apps.map(([id, targetMs]) => [
          id,
          {
            deviceId: "t4-1",
            targetMs,
            share: series(shares[id], 0),
            responseMs: series(responsesMs[id], Number.NaN),
          },
        ]),
      ),
      classes: {
        good: series(classes.good, 0),
        satisfied: series(classes.satisfied, 0),
        bad: series(classes.bad, 0),
      },
      intervalS: { "t4-1": series(told.intervalS, Number.NaN) },
      outOfReach: told.outOfReach ?? [],
    },
  };
}

/** The apps a, b and c under these schedulers. */
export function sharedScenario(schedulers: readonly string[]): Scenario {
  return scenarioOf(targetsMs, schedulers);
}

/** The same as the charts take them. */
export function controlledFrom(scenario: Scenario, outcomes: readonly (Outcome | null)[]): readonly Controlled[] {
  return controlledOf(drawnOf(contenders(scenario, outcomes), new Set()));
}

/** One scheduler of the scenario that divided its device as told. */
export function dividing(scenario: Scenario, told: Told): Controlled {
  const controlled = controlledFrom(scenario, [divided("DQoES", told)])[0];
  if (controlled === undefined) throw new Error("no scheduler that divides");
  return controlled;
}

/** Text with plain spaces. */
export function plain(text: string | undefined): string | undefined {
  return text?.replaceAll("\u202f", " ");
}
