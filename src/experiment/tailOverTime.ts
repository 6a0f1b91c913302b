import type { Compiled } from "../sim/compiled.ts";
import { BUCKETS, bucketEdgeMs } from "../sim/histogram.ts";
import { COARSE_BUCKETS } from "../sim/tally.ts";

const FINE = BUCKETS / COARSE_BUCKETS;
const TAIL = 0.95;
const EDGE_MS = Float64Array.from({ length: COARSE_BUCKETS + 1 }, (_, i) => bucketEdgeMs(i * FINE));

/**
 * 95th percentile of latency ÷ SLO by time of arrival, of some apps together, each by its own SLO; NaN in bins without an
 * answer.
 * @param seriesLatency coarse latencies as the tally keeps them, of one replication or several added up
 */
export function p95OfSlo(compiled: Compiled, seriesLatency: Uint32Array, apps: readonly number[]): Float64Array {
  return Float64Array.from({ length: compiled.bins }, (_, bin) => p95OfBin(compiled, seriesLatency, apps, bin));
}

function p95OfBin({ bins, sloMs }: Compiled, counts: Uint32Array, apps: readonly number[], bin: number): number {
  const from: number[] = [];
  const to: number[] = [];
  const count: number[] = [];
  let total = 0;
  for (const app of apps) {
    const first = (app * bins + bin) * COARSE_BUCKETS;
    for (let i = 0; i < COARSE_BUCKETS; i++) {
      const here = counts[first + i]!;
      if (here === 0) continue;
      from.push(EDGE_MS[i]! / sloMs[app]!);
      to.push(EDGE_MS[i + 1]! / sloMs[app]!);
      count.push(here);
      total += here;
    }
  }
  if (total === 0) return Number.NaN;
  let low = Math.min(...from);
  let high = Math.max(...to);
  // Twenty halvings bring the answer well within a pixel.
  for (let halving = 0; halving < 20; halving++) {
    const middle = (low + high) / 2;
    let below = 0;
    for (let k = 0; k < count.length; k++)
      below += count[k]! * Math.min(1, Math.max(0, (middle - from[k]!) / (to[k]! - from[k]!)));
    if (below < TAIL * total) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
