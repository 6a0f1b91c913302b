import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lessTime } from "../../../../../src/ui/results/verdict/lessTime.ts";
import { stat } from "../outcomes.ts";

describe("how much less time one takes than another", () => {
  const latency = fc
    .tuple(fc.double({ min: 1, max: 1e4, noNaN: true }), fc.double({ min: 0, max: 0.5, noNaN: true }))
    .map(([mean, share]) => stat(mean, mean * share));

  it("lies inside its interval, which is a point where both are certain", () => {
    fc.assert(
      fc.property(latency, latency, (a, b) => {
        const less = lessTime(a, b);
        if (less === null) throw new Error("both take time");
        expect(less.low).toBeLessThanOrEqual(less.share);
        expect(less.high).toBeGreaterThanOrEqual(less.share);
      }),
    );
    expect(lessTime(stat(64), stat(100))).toEqual({ share: 0.36, low: 0.36, high: 0.36 });
  });

  it("has opposite sides when the two change places: the ratios are inverse", () => {
    fc.assert(
      fc.property(latency, latency, (a, b) => {
        const [there, back] = [lessTime(a, b), lessTime(b, a)];
        expect((1 - (there?.share ?? 0)) * (1 - (back?.share ?? 0))).toBeCloseTo(1, 9);
        expect((1 - (there?.low ?? 0)) * (1 - (back?.high ?? 0))).toBeCloseTo(1, 9);
      }),
    );
  });
});
