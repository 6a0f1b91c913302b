import { BUCKETS, bucketEdgeMs } from "../sim/histogram.ts";
import { COARSE_BUCKETS } from "../sim/tally.ts";
import type { Merged } from "./merge.ts";
import type { TimeSeries } from "./result.ts";

const COARSE = BUCKETS / COARSE_BUCKETS;
const TAIL = 0.95;

/** How some apps fared over time, by arrival time: one app, or all of them together as multiples of their own SLOs. */
export function seriesOf(merged: Merged, apps: readonly number[]): TimeSeries {
  const { bins, binMs, sloMs } = merged.compiled;
  const binS = binMs / 1000;
  const perSecond = 1 / (binS * merged.replications);
  const row = (counts: Float64Array | Uint32Array, bin: number): number =>
    apps.reduce((sum, app) => sum + counts[app * bins + bin]!, 0);
  const series = (value: (bin: number) => number): Float64Array =>
    Float64Array.from({ length: bins }, (_, b) => value(b));
  return {
    binS,
    offeredRps: series((bin) => row(merged.arrivedPerBin, bin) * perSecond),
    goodputRps: series((bin) => row(merged.seriesGood, bin) * perSecond),
    inSystem: series((bin) => row(merged.inSystemPerBin, bin) / merged.replications),
    p95OfSlo: series((bin) =>
      quantileOfSlo(
        apps.map((app) => ({
          sloMs: sloMs[app]!,
          counts: merged.seriesLatency.subarray(
            (app * bins + bin) * COARSE_BUCKETS,
            (app * bins + bin + 1) * COARSE_BUCKETS,
          ),
        })),
      ),
    ),
  };
}

/** 95th percentile of latency ÷ SLO over several apps' coarse histograms; NaN without a sample. */
function quantileOfSlo(apps: readonly { readonly sloMs: number; readonly counts: Uint32Array }[]): number {
  const pieces = apps.flatMap(({ sloMs, counts }) => {
    const occupied: { from: number; to: number; count: number }[] = [];
    counts.forEach((count, i) => {
      if (count === 0) return;
      const from = bucketEdgeMs(i * COARSE) / sloMs;
      occupied.push({ from, to: bucketEdgeMs((i + 1) * COARSE) / sloMs, count });
    });
    return occupied;
  });
  const total = pieces.reduce((sum, piece) => sum + piece.count, 0);
  if (total === 0) return Number.NaN;
  const below = (x: number): number =>
    pieces.reduce((sum, { from, to, count }) => sum + count * Math.min(1, Math.max(0, (x - from) / (to - from))), 0);
  let low = Math.min(...pieces.map((piece) => piece.from));
  let high = Math.max(...pieces.map((piece) => piece.to));
  // Twenty halvings bring the answer well within a pixel.
  for (let i = 0; i < 20; i++) {
    const middle = (low + high) / 2;
    if (below(middle) < TAIL * total) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
