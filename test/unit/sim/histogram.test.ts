import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BUCKETS, bucketEdgeMs, bucketOf, quantileMs } from "../../../src/sim/histogram.ts";

const LEAST = bucketEdgeMs(0);
const MOST = bucketEdgeMs(BUCKETS);

/** Latencies over the whole range, evenly over its octaves. */
const latencyMs = fc
  .double({ min: Math.log2(LEAST), max: Math.log2(MOST) - 1e-9, noNaN: true })
  .map((octave) => 2 ** octave);

function histogramOf(values: readonly number[]): Uint32Array {
  const counts = new Uint32Array(BUCKETS);
  for (const value of values) counts[bucketOf(value)]!++;
  return counts;
}

describe("a bucket", () => {
  test("holds its lower edge and not its upper one", () => {
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      expect(bucketOf(bucketEdgeMs(bucket))).toBe(bucket);
      if (bucket > 0) expect(bucketOf(bucketEdgeMs(bucket) * (1 - 1e-15))).toBe(bucket - 1);
    }
  });

  test("has edges within 0.39 % of every latency in it, and a midpoint within 0.2 %", () => {
    fc.assert(
      fc.property(latencyMs, (ms) => {
        const [lower, upper] = [bucketEdgeMs(bucketOf(ms)), bucketEdgeMs(bucketOf(ms) + 1)];
        for (const edge of [lower, upper]) expect(Math.abs(edge / ms - 1)).toBeLessThanOrEqual(1 / 256);
        expect(Math.abs((lower + upper) / 2 / ms - 1)).toBeLessThanOrEqual(1 / 512);
      }),
    );
  });

  test("at either end takes what lies beyond", () => {
    for (const ms of [0, LEAST / 2]) expect(bucketOf(ms)).toBe(0);
    for (const ms of [MOST, 1e12, Number.POSITIVE_INFINITY]) expect(bucketOf(ms)).toBe(BUCKETS - 1);
  });
});

describe("a quantile", () => {
  const samples = fc.array(latencyMs, { minLength: 1, maxLength: 300 });
  const q = fc.constantFrom(0, 0.01, 0.5, 0.9, 0.95, 0.99, 1);

  test("lies in the bucket of the sorted sample's, so within 0.39 % of it", () => {
    fc.assert(
      fc.property(samples, q, (values, share) => {
        const sorted = values.toSorted((a, b) => a - b);
        const exact = sorted[Math.max(0, Math.ceil(share * values.length) - 1)] ?? Number.NaN;
        const bucket = bucketOf(exact);
        const found = quantileMs(histogramOf(values), 0, share) ?? Number.NaN;
        expect(found).toBeGreaterThanOrEqual(bucketEdgeMs(bucket));
        expect(found).toBeLessThanOrEqual(bucketEdgeMs(bucket + 1));
        expect(Math.abs(found / exact - 1)).toBeLessThanOrEqual(1 / 256);
      }),
    );
  });

  test("never falls as its share grows", () => {
    fc.assert(
      fc.property(samples, (values) => {
        const counts = histogramOf(values);
        const quantiles = [0, 0.1, 0.5, 0.9, 0.99, 1].map((share) => quantileMs(counts, 0, share) ?? Number.NaN);
        expect(quantiles).toEqual(quantiles.toSorted((a, b) => a - b));
      }),
    );
  });

  test("of merged histograms is that of all samples together", () => {
    fc.assert(
      fc.property(samples, samples, q, (left, right, share) => {
        const other = histogramOf(right);
        const merged = histogramOf(left).map((count, bucket) => count + (other[bucket] ?? 0));
        expect(quantileMs(merged, 0, share)).toBe(quantileMs(histogramOf([...left, ...right]), 0, share));
      }),
    );
  });

  test("is read from its own row only", () => {
    const rows = new Uint32Array(3 * BUCKETS);
    rows.set(histogramOf([1, 1]), 0);
    rows.set(histogramOf([100]), BUCKETS);
    expect(bucketOf(quantileMs(rows, BUCKETS, 0.5) ?? 0)).toBe(bucketOf(100));
    expect(quantileMs(rows, 2 * BUCKETS, 0.5)).toBeNull();
  });
});
