import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { largestBatch, profileLatencyMs } from "../../../../src/catalog/latency.ts";
import { throughTwoBatches, toPeak } from "../../../../src/catalog/models/twoPoints.ts";

const provenance = { source: "a table", licence: "MIT", date: "2024", note: "TensorRT" };

/** A single-stream latency and a peak rate above the single stream's own. */
const points = fc
  .record({
    singleStreamMs: fc.double({ min: 0.1, max: 500, noNaN: true }),
    gain: fc.double({ min: 1.01, max: 100, noNaN: true }),
  })
  .map(({ singleStreamMs, gain }) => ({ singleStreamMs, peakPerS: (1000 / singleStreamMs) * gain }));

describe("a line fitted to a single stream and a peak rate", () => {
  test("takes the single stream's latency for a batch of one, and an item at the peak's pace for each more", () => {
    fc.assert(
      fc.property(points, (measuredPoints) => {
        const profile = toPeak(provenance, measuredPoints);
        expect(profileLatencyMs(profile, 1) / measuredPoints.singleStreamMs).toBeCloseTo(1, 4);
        expect((profile.perItemMs * measuredPoints.peakPerS) / 1000).toBeCloseTo(1, 4);
      }),
    );
  });

  test("stops at the smallest power of two within 5 % of the peak, at 4096 at most", () => {
    fc.assert(
      fc.property(points, (measuredPoints) => {
        const profile = toPeak(provenance, measuredPoints);
        const share = (batch: number) =>
          (1000 * batch) / (profile.baseMs + profile.perItemMs * batch) / measuredPoints.peakPerS;
        expect(Number.isInteger(Math.log2(profile.maxBatch))).toBe(true);
        if (profile.maxBatch < 4096) expect(share(profile.maxBatch)).toBeGreaterThan(0.95 - 1e-4);
        if (profile.maxBatch > 1) expect(share(profile.maxBatch / 2)).toBeLessThan(0.95 + 1e-4);
      }),
    );
  });

  test("stops at the offline run's own batch where that is smaller", () =>
    expect(toPeak(provenance, { singleStreamMs: 38, peakPerS: 51, offlineBatch: 2 }).maxBatch).toBe(2));

  test("says that it was fitted, and keeps what else was to be said", () => {
    const { note } = toPeak(provenance, { singleStreamMs: 2, peakPerS: 1000 });
    expect(note).toMatch(/^fitted from two points: .*TensorRT$/);
  });
});

describe("a profile of two batches", () => {
  test("passes through both, straight in between, and ends at the larger", () => {
    const profile = throughTwoBatches(provenance, { batch: 1, latencyMs: 6.4 }, { batch: 32, latencyMs: 28.8 });
    expect(profileLatencyMs(profile, 1)).toBeCloseTo(6.4, 4);
    expect(profileLatencyMs(profile, 32)).toBeCloseTo(28.8, 4);
    expect(profileLatencyMs(profile, 16.5)).toBeCloseTo(17.6, 4);
    expect(largestBatch(profile)).toBe(32);
    expect(profile.note).toContain("fitted from two points");
  });
});
