import type { Metrics, Outcome, Standing, Stat } from "../../../../src/experiment/result.ts";
import { type Scenario, scenarioSchema } from "../../../../src/scenario/document.ts";
import { type Contender, contenders as contendersOf } from "../../../../src/ui/results/contender.ts";

/** A figure with its half-interval. */
export const stat = (mean: number, ci95 = 0): NonNullable<Stat> => ({ mean, ci95 });

/** Metrics of which only what a test speaks about matters. */
export function metrics(over: Partial<Metrics> = {}): Metrics {
  return {
    offeredRps: stat(100),
    completedRps: stat(100),
    goodputRps: stat(99),
    dropped: stat(0),
    unfinished: stat(0),
    latencyMs: { mean: stat(20), p50: stat(18), p95: stat(40), p99: stat(60), max: stat(90) },
    sloAttainment: stat(0.996, 0.001),
    accuracy: stat(0.77),
    meanBatch: stat(4),
    utilisation: stat(0.5),
    costPerHour: stat(4.72),
    costPer1kGood: stat(0.00159),
    energyWh: null,
    decisions: stat(1000),
    decisionUs: stat(1),
    utility: {
      fang: stat(0.6),
      bcedge: stat(5),
      satisfiedApps: stat(2),
      classes: { good: stat(1), satisfied: stat(1), bad: stat(0) },
    },
    ...over,
  };
}

/** A scenario with these apps (SLO in ms) and as many schedulers as there are ids. */
export function scenarioOf(apps: Readonly<Record<string, number>>, schedulers: readonly string[]): Scenario {
  return scenarioSchema.parse({
    version: 1,
    fleet: [{ device: "t4", count: 1 }],
    apps: Object.entries(apps).map(([id, sloMs]) => ({
      id,
      name: id,
      sloMs,
      arrivals: { kind: "poisson", ratePerS: 50 },
      model: "resnet50",
    })),
    schedulers: schedulers.map((id) => ({ id })),
  });
}

interface Told {
  readonly standing: Standing;
  readonly apps?: Readonly<Record<string, { readonly standing: Standing; readonly metrics: Metrics }>>;
  readonly total?: Metrics | null;
  readonly replications?: number;
  readonly growthRps?: number;
  /** About how many more replications would settle it. */
  readonly more?: number | null;
  /** When the series settles, against 5 s of warm-up. */
  readonly settlesS?: number;
  readonly samples?: number;
  /** About how many more replications bring mean latency to ±5 %. */
  readonly moreForLatency?: number;
  /** p99 per replication, by app. */
  readonly p99Ms?: Readonly<Record<string, readonly number[]>>;
  readonly tail?: Readonly<Record<string, { readonly x: number[]; readonly slower: number[] }>>;
}

const noSamples = {
  sloAttainment: [],
  goodputRps: [],
  meanMs: [],
  p50Ms: [],
  p99Ms: [],
  accuracy: [],
  fang: [],
  costPerHour: [],
  costPer1kGood: [],
};

/** An outcome that stands as told. */
export function outcome(label: string, told: Told): Outcome {
  const apps = Object.entries(told.apps ?? {});
  const feasible = told.standing !== "does-not-fit";
  const { replications = 8, samples = 10_000 } = told;
  return {
    run: {
      scheduler: label.toLowerCase(),
      label,
      feasible,
      reason: feasible ? null : "no device holds its model",
      replications,
      stable: told.standing !== "saturated",
      total: told.total === undefined ? (feasible ? metrics() : null) : told.total,
      apps: Object.fromEntries(apps.map(([id, app]) => [id, app.metrics])),
      devices: [],
      plan: null,
      backend: null,
    },
    judgement: {
      standing: told.standing,
      apps: Object.fromEntries(apps.map(([id, app]) => [id, app.standing])),
    },
    charts: feasible
      ? {
          tail: Object.fromEntries(
            Object.entries(told.tail ?? {}).map(([id, { x, slower }]) => [
              id,
              { x: Float64Array.from(x), slower: Float64Array.from(slower) },
            ]),
          ),
          density: {},
          series: {},
          samples: Object.fromEntries([["", samples], ...apps.map(([id]) => [id, samples])]),
          growthRps: told.growthRps ?? 0,
        }
      : null,
    evidence: feasible
      ? {
          perReplication: Object.fromEntries(
            Object.entries(told.p99Ms ?? {}).map(([id, p99Ms]) => [id, { ...noSamples, p99Ms }]),
          ),
          warmup: { fixedS: 5, mser5S: told.settlesS ?? null },
          more: { meanLatency: told.moreForLatency ?? null, onTime: null, standing: told.more ?? null },
        }
      : null,
    control: null,
    deployment: null,
    policy: null,
  };
}

/** Contenders of a scenario with these outcomes, named by them. */
export function contenders(scenario: Scenario, outcomes: readonly (Outcome | null)[]): readonly Contender[] {
  return contendersOf(scenario, outcomes, []);
}
