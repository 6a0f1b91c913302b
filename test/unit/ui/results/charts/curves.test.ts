import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dotAxis } from "../../../../../src/ui/results/charts/dotAxis.ts";
import { withTokens } from "../../../../../src/ui/results/charts/save/lightTokens.ts";
import { wrapped } from "../../../../../src/ui/results/charts/save/wrapped.ts";
import { slowerThan } from "../../../../../src/ui/results/charts/tailCurve.ts";

describe("share slower than x", () => {
  const curve = { x: Float64Array.of(10, 100, 1000), slower: Float64Array.of(0.8, 0.2, 0.05) };

  it("passes through the curve's points and never rises", () => {
    for (const [i, x] of curve.x.entries()) expect(slowerThan(curve, x)).toBeCloseTo(curve.slower[i] ?? Number.NaN, 12);
    const x = fc.double({ min: 0.1, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(x, x, (a, b) => {
        expect(slowerThan(curve, Math.min(a, b))).toBeGreaterThanOrEqual(slowerThan(curve, Math.max(a, b)) - 1e-12);
      }),
    );
  });

  it("is all before the first answer and what was never answered after the last", () => {
    expect(slowerThan(curve, 1)).toBe(1);
    expect(slowerThan(curve, 1e6)).toBe(0.05);
  });
});

describe("an axis for dots", () => {
  it("holds every dot and has its ticks inside", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e5, max: 1e5, noNaN: true }), { minLength: 1 }), (values) => {
        const { domain, ticks } = dotAxis(values, 30);
        for (const value of values) {
          expect(value).toBeGreaterThanOrEqual(domain[0]);
          expect(value).toBeLessThanOrEqual(domain[1]);
        }
        for (const tick of ticks) expect(tick >= domain[0] && tick <= domain[1]).toBe(true);
      }),
    );
  });

  it("does not go below 0 for what can't", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e5, noNaN: true }), { minLength: 1 }), (values) => {
        expect(dotAxis(values, 30).domain[0]).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("a saved drawing", () => {
  it("keeps every word of its provenance, in lines that fit", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/u), { minLength: 1 }), (words) => {
        const lines = wrapped(words.join(" "), 20);
        expect(lines.join(" ")).toBe(words.join(" "));
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(20);
      }),
    );
  });

  it("has colours in place of tokens", () => {
    const tokens = new Map([["--late", "#c8321f"]]);
    expect(withTokens('stroke="var(--late)" fill="var(--unknown)"', tokens)).toBe('stroke="#c8321f" fill="none"');
  });
});
