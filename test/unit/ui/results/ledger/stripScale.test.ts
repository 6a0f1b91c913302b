import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { msScale, sloScale } from "../../../../../src/ui/results/ledger/stripScale.ts";

const latency = fc.double({ min: 0.005, max: 40, noNaN: true });

describe("the strip's axis", () => {
  it("keeps order: the later a latency, the further right, and everything within the width", () => {
    fc.assert(
      fc.property(fc.array(latency), fc.array(latency), latency, latency, (p50, p95, a, b) => {
        const { at } = sloScale(p50, p95);
        expect(at(Math.min(a, b))).toBeLessThanOrEqual(at(Math.max(a, b)));
        expect(at(a)).toBeGreaterThanOrEqual(0);
        expect(at(a)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("reaches from 0.2 to 4 and further only where a percentile needs it", () => {
    const usual = sloScale([0.3], [1.2]);
    expect(usual.low).toBeCloseTo(0.2, 1);
    expect(usual.high).toBeGreaterThanOrEqual(4);
    expect(usual.high).toBeLessThan(4.5);
    expect(sloScale([0.3], [5]).high).toBeGreaterThanOrEqual(8);
    expect(sloScale([0.3], [100]).high).toBeGreaterThanOrEqual(16);
    expect(sloScale([0.03], [1]).low).toBeLessThanOrEqual(0.03);
  });

  it("leaves room between ticks and around the flag", () => {
    fc.assert(
      fc.property(fc.array(latency), fc.array(latency), fc.integer({ min: 1, max: 60_000 }), (p50, p95, sloMs) => {
        const times = (factors: readonly number[]): readonly number[] => factors.map((factor) => factor * sloMs);
        for (const { ticks, at, slo } of [sloScale(p50, p95), msScale(sloMs, times(p50), times(p95))]) {
          const places = ticks.map(({ value }) => at(value));
          for (const [i, place] of places.slice(1).entries()) expect(place - (places[i] ?? 0)).toBeGreaterThan(0.12);
          for (const place of places) expect(Math.abs(place - at(slo))).toBeGreaterThan(0.14);
          expect(at(slo)).toBeGreaterThan(0.1);
          expect(at(slo)).toBeLessThan(1);
        }
      }),
    );
  });
});
