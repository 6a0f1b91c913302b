import { BUCKETS, bucketEdgeMs } from "../sim/histogram.ts";
import type { Merged } from "./merge.ts";
import type { Density, TailCurve } from "./result.ts";

/** Points of a tail curve: a line of 180 points is smooth on every screen. */
const POINTS = 180;
/** Fine buckets in one bar of the density: 8 bars to the octave. */
const BAR = 32;

/** Share of measured requests slower than x: dropped and unfinished ones are slower than everything. Per app in ms. */
export function appTail(merged: Merged, app: number): TailCurve {
  return tail(merged, [app], () => 1);
}

/** The same over all apps, x in multiples of each request's own SLO. */
export function overallTail(merged: Merged): TailCurve {
  const { sloMs, apps } = merged.compiled;
  return tail(
    merged,
    Array.from({ length: apps }, (_, app) => app),
    (app) => sloMs[app]!,
  );
}

function tail(merged: Merged, apps: readonly number[], unitMs: (app: number) => number): TailCurve {
  const cumulated = apps.map((app) => cumulate(merged.latency, app));
  const offered = apps.reduce((sum, app) => sum + merged.offered[app]!, 0);
  const spans = apps.flatMap((app, i) => {
    const span = occupied(cumulated[i]!);
    return span === null ? [] : [[span[0] / unitMs(app), span[1] / unitMs(app)] as const];
  });
  if (spans.length === 0) return { x: new Float64Array(0), slower: new Float64Array(0) };
  const low = Math.min(...spans.map((span) => span[0]));
  const high = Math.max(...spans.map((span) => span[1]));
  const x = Float64Array.from({ length: POINTS }, (_, i) => low * (high / low) ** (i / (POINTS - 1)));
  const slower = x.map((value) => {
    const answered = apps.reduce((sum, app, i) => sum + countBelow(cumulated[i]!, value * unitMs(app)), 0);
    return Math.max(0, 1 - answered / offered);
  });
  return { x, slower };
}

/** Share of an app's answered requests per bar of an eighth of an octave. */
export function appDensity(merged: Merged, app: number): Density {
  const cumulated = cumulate(merged.latency, app);
  const total = cumulated[BUCKETS]!;
  const bars: number[] = [];
  for (let bar = 0; bar < BUCKETS / BAR; bar++) bars.push(cumulated[(bar + 1) * BAR]! - cumulated[bar * BAR]!);
  const first = bars.findIndex((count) => count > 0);
  if (first < 0) return { edgesMs: new Float64Array(0), share: new Float64Array(0) };
  const last = bars.findLastIndex((count) => count > 0);
  return {
    edgesMs: Float64Array.from({ length: last - first + 2 }, (_, i) => bucketEdgeMs((first + i) * BAR)),
    share: Float64Array.from(bars.slice(first, last + 1), (count) => count / total),
  };
}

/** Answered requests below each bucket's lower edge; the last entry is all of them. */
function cumulate(latency: Uint32Array, app: number): Float64Array {
  const below = new Float64Array(BUCKETS + 1);
  for (let i = 0; i < BUCKETS; i++) below[i + 1] = below[i]! + latency[app * BUCKETS + i]!;
  return below;
}

/** Lowest and highest ms that are occupied; null for an empty histogram. */
function occupied(below: Float64Array): readonly [number, number] | null {
  const total = below[BUCKETS]!;
  if (total === 0) return null;
  const first = below.findIndex((count) => count > 0) - 1;
  const last = below.indexOf(total);
  return [bucketEdgeMs(first), bucketEdgeMs(last)];
}

/** Answered requests at or below a latency, linear within its bucket. */
function countBelow(below: Float64Array, ms: number): number {
  let low = 0;
  let high = BUCKETS;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (bucketEdgeMs(middle) <= ms) low = middle;
    else high = middle - 1;
  }
  if (low === BUCKETS) return below[BUCKETS]!;
  const edge = bucketEdgeMs(low);
  if (ms < edge) return 0;
  return below[low]! + ((below[low + 1]! - below[low]!) * (ms - edge)) / (bucketEdgeMs(low + 1) - edge);
}
