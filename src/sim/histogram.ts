import { powerOfTwo } from "./exactMath.ts";

// A log-linear histogram of latencies in ms: the bucket is the exponent and the 8 leading mantissa bits of the float64,
// read through a shared buffer, which is faster than a logarithm. Buckets are at most 1/256 wide, so that any value of a
// bucket is within 0.39 % of any other. Counts add up over replications, and 10⁷ requests need no more memory than ten.
// Range 2⁻¹⁰ ms (about 1 µs) to 2²² ms (70 min); beyond, the first or last bucket.

const MANTISSA_BITS = 8;
const PER_OCTAVE = 1 << MANTISSA_BITS;
const LOWEST_OCTAVE = -10;
const OCTAVES = 32;
const FIRST = (1023 + LOWEST_OCTAVE) << MANTISSA_BITS;

/** Number of buckets of one histogram. */
export const BUCKETS = OCTAVES * PER_OCTAVE;

const value = new Float64Array(1);
const words = new Uint32Array(value.buffer);

/** Bucket of a latency in ms. */
export function bucketOf(latencyMs: number): number {
  value[0] = latencyMs;
  const bucket = (words[1]! >>> (20 - MANTISSA_BITS)) - FIRST;
  return bucket < 0 ? 0 : bucket >= BUCKETS ? BUCKETS - 1 : bucket;
}

/** Lower edge of a bucket in ms; `bucketEdgeMs(b + 1)` is its upper edge. */
export function bucketEdgeMs(bucket: number): number {
  return powerOfTwo((bucket >> MANTISSA_BITS) + LOWEST_OCTAVE) * (1 + (bucket & (PER_OCTAVE - 1)) / PER_OCTAVE);
}

/**
 * Quantile of the histogram at `counts[offset .. offset + BUCKETS)`, linear within its bucket.
 * @param q 0..1
 * @returns ms, or null when there is no sample
 */
export function quantileMs(counts: Uint32Array, offset: number, q: number): number | null {
  let total = 0;
  for (let i = 0; i < BUCKETS; i++) total += counts[offset + i]!;
  if (total === 0) return null;
  let rank = q * total;
  let bucket = 0;
  let last = 0;
  for (; bucket < BUCKETS; bucket++) {
    const count = counts[offset + bucket]!;
    if (count > 0) {
      last = bucket;
      if (rank <= count) break;
    }
    rank -= count;
  }
  const low = bucketEdgeMs(last);
  const share = bucket < BUCKETS ? rank / counts[offset + last]! : 1;
  return low + (bucketEdgeMs(last + 1) - low) * share;
}
