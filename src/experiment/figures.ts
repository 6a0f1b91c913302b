import { type QoeClass, qoeClass } from "../schedulers/containers/satisfaction.ts";
import type { Compiled } from "../sim/compiled.ts";
import { log } from "../sim/exactMath.ts";
import { BUCKETS, quantileMs } from "../sim/histogram.ts";
import type { SimulationRecord } from "../sim/record.ts";
import type { Metrics, Stat } from "./result.ts";

/** The same figures with one number, or none, in the place of every interval: what one replication measured. */
type Single<T> = T extends Stat ? number | null : { readonly [K in keyof T]: Single<T[K]> };

/** Every metric of one replication, over all apps or for one app. */
export type Figures = Single<Metrics>;

/** What one replication measured, over all apps and per app. `decisionUs` is the clock's, null where nothing was timed. */
export function figuresOf(
  compiled: Compiled,
  record: SimulationRecord,
  decisionUs: number | null,
): { readonly total: Figures; readonly apps: readonly Figures[] } {
  const all = Array.from({ length: compiled.apps }, (_, app) => app);
  const windowMs = compiled.windowEndMs - compiled.warmupMs;
  const costPerHour = sum(range(compiled.groups), (g) => compiled.pricePerHour[g]! * compiled.groupCount[g]!);
  const busyMs = sum(all, (app) => record.appBusyMs[app]!);
  const apps = all.map((app) =>
    figures(compiled, record, [app], {
      utilisation: record.appBusyMs[app]! / (windowMs * compiled.devices),
      costPerHour: busyMs > 0 ? (costPerHour * record.appBusyMs[app]!) / busyMs : null,
      energyWh: null,
      decisions: null,
      decisionUs: null,
    }),
  );
  const total = figures(compiled, record, all, {
    utilisation: busyMs / (windowMs * compiled.devices),
    costPerHour,
    energyWh: energyWh(compiled, record),
    decisions: record.decisions,
    decisionUs,
  });
  return { total, apps };
}

type OfTheFleet = Pick<Figures, "utilisation" | "costPerHour" | "energyWh" | "decisions" | "decisionUs">;

function figures(
  compiled: Compiled,
  { tally, offered, unfinished }: SimulationRecord,
  apps: readonly number[],
  fleet: OfTheFleet,
): Figures {
  const windowS = (compiled.windowEndMs - compiled.warmupMs) / 1000;
  const total = (counts: Float64Array): number => sum(apps, (app) => counts[app]!);
  const arrived = total(offered);
  const completed = total(tally.completed);
  const good = total(tally.good);
  const batches = total(tally.batches);
  const latency = apps.length === 1 ? rowOf(tally.latency, apps[0]!) : addRows(tally.latency, apps);
  const longestMs = Math.max(...apps.map((app) => tally.latencyMaxMs[app]!));
  const percentile = (q: number): number | null => {
    const ms = quantileMs(latency, 0, q);
    // The last bucket reaches beyond the longest latency in it.
    return ms === null ? null : Math.min(ms, longestMs);
  };
  const worths = apps.map((app) => bcedgeUtility(compiled, tally.completed[app]!, tally.latencySumMs[app]!, app));
  const classes = apps.map((app) => classOf(compiled, tally.completed[app]!, tally.latencySumMs[app]!, app));
  const inClass = (name: QoeClass): number => classes.filter((found) => found === name).length;
  return {
    ...fleet,
    offeredRps: arrived / windowS,
    completedRps: completed / windowS,
    goodputRps: good / windowS,
    dropped: total(tally.dropped),
    unfinished: total(unfinished),
    latencyMs: {
      mean: completed > 0 ? total(tally.latencySumMs) / completed : null,
      p50: percentile(0.5),
      p95: percentile(0.95),
      p99: percentile(0.99),
      max: completed > 0 ? longestMs : null,
    },
    sloAttainment: arrived > 0 ? good / arrived : null,
    accuracy: completed > 0 ? total(tally.accuracySum) / completed : null,
    meanBatch: batches > 0 ? total(tally.batched) / batches : null,
    costPer1kGood: good > 0 && fleet.costPerHour !== null ? (fleet.costPerHour * windowS) / 3.6 / good : null,
    utility: {
      fang: arrived > 0 ? total(tally.worthSum) / arrived : null,
      bcedge: worths.includes(null) ? null : sum(worths, (value) => value ?? 0) / worths.length,
      satisfiedApps: inClass("good") + inClass("satisfied"),
      classes: { good: inClass("good"), satisfied: inClass("satisfied"), bad: inClass("bad") },
    },
  };
}

/** ln(throughput ÷ (mean latency ÷ SLO)), throughput in 1/s (BCEdge); null for an app that answered nothing. */
function bcedgeUtility(compiled: Compiled, completed: number, latencySumMs: number, app: number): number | null {
  if (completed === 0) return null;
  const throughput = (completed * 1000) / (compiled.windowEndMs - compiled.warmupMs);
  return log((throughput * compiled.sloMs[app]! * completed) / latencySumMs);
}

/** DQoES's class of an app by its mean latency and target; none for an app without answers. */
function classOf(compiled: Compiled, completed: number, latencySumMs: number, app: number): QoeClass | null {
  return completed === 0 ? null : qoeClass(latencySumMs / completed, compiled.qoeTargetMs[app]!);
}

/** Energy of busy devices at full power over the window; null where some device's power is unknown. */
function energyWh(compiled: Compiled, record: SimulationRecord): number | null {
  const wattMs = sum(
    range(compiled.devices),
    (device) => record.deviceBusyMs[device]! * compiled.powerW[compiled.groupOf[device]!]!,
  );
  return Number.isNaN(wattMs) ? null : wattMs / 3.6e6;
}

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);
const sum = <T>(of: readonly T[], value: (one: T) => number): number => of.reduce((so, one) => so + value(one), 0);
const rowOf = (histograms: Uint32Array, app: number): Uint32Array =>
  histograms.subarray(app * BUCKETS, (app + 1) * BUCKETS);

function addRows(histograms: Uint32Array, apps: readonly number[]): Uint32Array {
  const added = new Uint32Array(BUCKETS);
  for (const app of apps) for (let i = 0; i < BUCKETS; i++) added[i]! += histograms[app * BUCKETS + i]!;
  return added;
}
