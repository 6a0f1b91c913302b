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

/** The measured window is looked at in so many parts: enough for an interval, and each longer than most bursts. */
const PARTS = 10;

/**
 * Growth of each app's requests in the system over the parts of the measured window, in requests a second. Parts are
 * equal but for whole bins; there are fewer where the window has fewer bins.
 */
export function growthRps(compiled: Compiled, inSystem: Float64Array): readonly (readonly number[])[] {
  const { apps, bins, binMs, warmupMs } = compiled;
  const first = Math.min(Math.ceil(warmupMs / binMs), bins - 2);
  const parts = Math.min(PARTS, bins - 1 - first);
  const edge = (part: number): number => first + Math.round((part * (bins - 1 - first)) / parts);
  return Array.from({ length: apps }, (_, app) =>
    Array.from({ length: parts }, (_, part) => {
      const [from, to] = [edge(part), edge(part + 1)];
      return ((inSystem[app * bins + to]! - inSystem[app * bins + from]!) * 1000) / ((to - from) * binMs);
    }),
  );
}

/** A queue counts as growing from this share of its arrivals on: less does not show within a horizon. */
const GROWTH_SHARE = 0.01;
/** And only when growth over the window adds up to this many requests. */
const GROWTH_REQUESTS = 20;

/** So many replications make an interval that can tell an overload of a few percent. */
const ENOUGH_REPLICATIONS = 5;

/**
 * Whether some app's queue kept growing: by more than chance, at least by 1 % of the app's arrivals, and by at least 20
 * requests over the window. Closed clients wait for their answers, so their queue can't grow without limit.
 * @param growths per replication, per app, per part, in requests a second
 * @param offeredRps per app
 * @returns requests a second by which the growing queues grow; 0 when the run is stable
 */
export function sustainedGrowthRps(
  compiled: Compiled,
  growths: readonly (readonly (readonly number[])[])[],
  offeredRps: readonly number[],
): number {
  const windowS = (compiled.windowEndMs - compiled.warmupMs) / 1000;
  return offeredRps.reduce((growing, offered, app) => {
    if (compiled.arrivals[app]?.kind === "closed") return growing;
    const parts = growths.map((replication) => replication[app] ?? []);
    const meanRps = growthAboveChance(parts);
    const grows = meanRps >= GROWTH_SHARE * offered && meanRps * windowS >= GROWTH_REQUESTS;
    return grows ? growing + meanRps : growing;
  }, 0);
}

/**
 * Mean growth where the whole 95 % interval over the parts of all replications lies above 0, otherwise 0. An overloaded
 * queue is a random walk with a drift, so its parts are independent and need no second replication; the parts of a
 * stable queue undo each other, as do those of a queue that follows the hours, which widens the interval. Long bursts
 * make neighbouring parts alike, so the replications, where there are enough, must agree.
 */
function growthAboveChance(parts: readonly (readonly number[])[]): number {
  const all = parts.flat();
  const growth = interval(all);
  if (growth === null || all.length < 2 || growth.mean <= growth.ci95) return 0;
  const each = interval(parts.map((own) => interval(own)?.mean ?? null));
  const agreed = each !== null && (parts.length < ENOUGH_REPLICATIONS || each.mean > each.ci95);
  return agreed ? growth.mean : 0;
}
