import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linearTicks } from "../../../../../src/ui/results/scale/linearTicks.ts";
import { decades, logTicks } from "../../../../../src/ui/results/scale/logTicks.ts";
import { pushApart } from "../../../../../src/ui/results/scale/pushApart.ts";

describe("labels pushed apart", () => {
  const wanted = fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { maxLength: 12 });

  it("keep their order and their distance, and stay inside where they fit", () => {
    fc.assert(
      fc.property(wanted, (all) => {
        const places = pushApart(all, 16, 0, 200);
        const order = all.map((_, i) => i).sort((a, b) => (all[a] ?? 0) - (all[b] ?? 0) || a - b);
        const sorted = order.map((i) => places[i] ?? Number.NaN);
        for (const [i, place] of sorted.slice(1).entries()) expect(place - (sorted[i] ?? 0)).toBeGreaterThan(16 - 1e-6);
        if (all.length === 0) return;
        expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...places)).toBeLessThanOrEqual(200 + 1e-6);
      }),
    );
  });

  it("do not move where they have room", () => {
    expect(pushApart([100, 20, 60], 16, 0, 200)).toEqual([100, 20, 60]);
  });
});

describe("round ticks", () => {
  const positive = fc.double({ min: 1e-4, max: 1e6, noNaN: true });

  it("of a logarithm ascend, stay inside and step by at most 2.5", () => {
    fc.assert(
      fc.property(positive, fc.double({ min: 1.1, max: 1e4, noNaN: true }), (low, ratio) => {
        const ticks = logTicks(low, low * ratio);
        for (const tick of ticks) expect(tick >= low && tick <= low * ratio).toBe(true);
        for (const [i, tick] of ticks.slice(1).entries())
          expect(tick / (ticks[i] ?? 0)).toBeLessThanOrEqual(2.5 + 1e-9);
      }),
    );
    expect(logTicks(0.2, 4)).toEqual([0.2, 0.5, 1, 2]);
    expect(decades(0.001, 1)).toEqual([0.001, 0.01, 0.1, 1]);
  });

  it("of a line cover both ends in equal steps", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), (low, span) => {
        const ticks = linearTicks(low, low + span, 4);
        expect(ticks[0]).toBeLessThanOrEqual(low);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(low + span);
        expect(ticks.length).toBeLessThanOrEqual(7);
        const step = (ticks[1] ?? 0) - (ticks[0] ?? 0);
        for (const [i, tick] of ticks.slice(1).entries()) expect(tick - (ticks[i] ?? 0)).toBeCloseTo(step, 6);
      }),
    );
  });
});
