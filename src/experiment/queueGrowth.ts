import type { Compiled } from "../sim/compiled.ts";
import type { SimulationRecord } from "../sim/record.ts";
import { COARSE_BUCKETS } from "../sim/tally.ts";
import { interval } from "./interval.ts";

/** Requests of each app that arrived in each time bin, at `app × bins + bin`: answered, dropped and unfinished ones. */
export function arrivedPerBin(compiled: Compiled, record: SimulationRecord): Float64Array {
  const { seriesLatency, seriesDropped } = record.tally;
  return Float64Array.from({ length: compiled.apps * compiled.bins }, (_, row) => {
    let count = seriesDropped[row]! + record.seriesUnfinished[row]!;
    for (let i = 0; i < COARSE_BUCKETS; i++) count += seriesLatency[row * COARSE_BUCKETS + i]!;
    return count;
  });
}

/** Requests of each app in the system at the end of each bin, at `app × bins + bin`. */
export function inSystemPerBin(compiled: Compiled, record: SimulationRecord, arrived: Float64Array): Float64Array {
  const { apps, bins } = compiled;
  const inSystem = new Float64Array(apps * bins);
  for (let app = 0; app < apps; app++) {
    let present = 0;
    for (let row = app * bins; row < (app + 1) * bins; row++) {
      present += arrived[row]! - record.tally.seriesGone[row]!;
      inSystem[row] = present;
    }
  }
  return inSystem;
}

/** Slope of each app's requests in the system over the measured window, by least squares, in requests a second. */
export function growthRps(compiled: Compiled, inSystem: Float64Array): readonly number[] {
  const { apps, bins, binMs, warmupMs } = compiled;
  const first = Math.min(Math.ceil(warmupMs / binMs), bins - 2);
  const n = bins - first;
  const meanX = (n - 1) / 2;
  const squares = (n * (n * n - 1)) / 12;
  return Array.from({ length: apps }, (_, app) => {
    let slope = 0;
    for (let i = 0; i < n; i++) slope += (i - meanX) * inSystem[app * bins + first + i]!;
    return (slope / squares / binMs) * 1000;
  });
}

/** A queue counts as growing from this share of its arrivals on: less does not show within a horizon. */
const GROWTH_SHARE = 0.01;
/** And only when growth over the window adds up to this many requests. */
const GROWTH_REQUESTS = 20;

/**
 * Whether some app's queue kept growing: its slope, over replications, lies above 0 with its whole 95 % interval, is at
 * least 1 % of the app's arrivals, and adds up to at least 20 requests over the window.
 * @param slopes per replication, per app, in requests a second
 * @param offeredRps per app
 * @returns requests a second by which the growing queues grow; 0 when the run is stable
 */
export function sustainedGrowthRps(
  slopes: readonly (readonly number[])[],
  offeredRps: readonly number[],
  windowS: number,
): number {
  return offeredRps.reduce((growing, offered, app) => {
    const slope = interval(slopes.map((replication) => replication[app] ?? 0));
    if (slope === null || slope.mean - slope.ci95 <= 0) return growing;
    const grows = slope.mean >= GROWTH_SHARE * offered && slope.mean * windowS >= GROWTH_REQUESTS;
    return grows ? growing + slope.mean : growing;
  }, 0);
}
