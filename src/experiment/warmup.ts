import { BUCKETS, bucketEdgeMs } from "../sim/histogram.ts";
import { COARSE_BUCKETS } from "../sim/tally.ts";
import type { Merged } from "./merge.ts";

/** MSER-5's batch size. */
const BATCH = 5;
/** Batches that are never cut: the spread of a handful is small by chance (Hoad, Robinson and Davies 2010). */
const KEPT = 5;

/**
 * Where MSER would cut a series: before the entry d that minimises the squared standard error of what is left,
 * Σ (xᵢ − x̄)² ÷ (n − d)² over i ≥ d (White 1997, "An effective truncation heuristic for bias reduction in simulation
 * output").
 * @returns d, or null where it lies in the second half or the series is too short: more data are needed to tell
 */
export function mserCut(series: readonly number[]): number | null {
  const n = series.length;
  if (n < 2 * KEPT) return null;
  // Rounding makes equal values differ, which must not look like a transient.
  const nothing = 1e-12 * Math.max(...series.map((x) => x * x));
  let cut = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let d = 0; d <= n - KEPT; d++) {
    const left = series.slice(d);
    const mean = left.reduce((sum, x) => sum + x, 0) / left.length;
    const error = left.reduce((sum, x) => sum + (x - mean) ** 2, 0) / left.length ** 2;
    if (error >= least - nothing) continue;
    least = error;
    cut = d;
  }
  return cut <= n / 2 ? cut : null;
}

/**
 * The warm-up that MSER-5 asks for, in s from the start. The series is latency in the order of arrival, in batches of at
 * least 5 requests and one time bin, averaged over the replications so that what they share stands out (Hoad, Robinson
 * and Davies 2010, "Automating warm-up length estimation").
 */
export function mser5S(merged: Merged): number | null {
  const { apps, bins, binMs } = merged.compiled;
  const counts = new Float64Array(bins);
  const sumsMs = new Float64Array(bins);
  for (let app = 0; app < apps; app++)
    for (let bin = 0; bin < bins; bin++)
      for (let i = 0; i < COARSE_BUCKETS; i++) {
        const count = merged.seriesLatency[(app * bins + bin) * COARSE_BUCKETS + i]!;
        counts[bin]! += count;
        sumsMs[bin]! += count * MIDDLE_MS[i]!;
      }
  const answers = counts.reduce((sum, count) => sum + count, 0);
  if (answers === 0) return null;
  const perBatch = Math.ceil((BATCH * merged.replications * bins) / answers);
  const batches: { readonly startMs: number; readonly meanMs: number }[] = [];
  for (let bin = 0; bin + perBatch <= bins; bin += perBatch) {
    const end = bin + perBatch;
    const count = counts.subarray(bin, end).reduce((sum, x) => sum + x, 0);
    const sumMs = sumsMs.subarray(bin, end).reduce((sum, x) => sum + x, 0);
    if (count > 0) batches.push({ startMs: bin * binMs, meanMs: sumMs / count });
  }
  const cut = mserCut(batches.map(({ meanMs }) => meanMs));
  const first = cut === null ? undefined : batches[cut];
  return first === undefined ? null : cut === 0 ? 0 : first.startMs / 1000;
}

const FINE = BUCKETS / COARSE_BUCKETS;
/** Middle of each coarse bucket: its error is the same along the series, so it moves no cut. */
const MIDDLE_MS = Float64Array.from(
  { length: COARSE_BUCKETS },
  (_, i) => (bucketEdgeMs(i * FINE) + bucketEdgeMs((i + 1) * FINE)) / 2,
);
