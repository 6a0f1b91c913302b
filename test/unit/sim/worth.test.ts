import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CompiledUtility, DEADLINE, EXPONENTIAL_WORTH, PRODUCT, WEIGHTED } from "../../../src/sim/compiled.ts";
import { uselessAfterMs, worth } from "../../../src/sim/worth.ts";

const constants = { lambda: 0.5, beta: 1, d0Ms: 100, dMaxMs: 500, sloMs: 250 };

function worthOf(family: number, delayMs: number, accuracy = 0.8, own: Partial<typeof constants> = {}): number {
  const { lambda, beta, d0Ms, dMaxMs, sloMs } = { ...constants, ...own };
  const utility: CompiledUtility = {
    family,
    lambda,
    beta,
    d0Ms: Float64Array.of(d0Ms),
    dMaxMs: Float64Array.of(dMaxMs),
    uselessAfterMs: Float64Array.of(Number.POSITIVE_INFINITY),
  };
  return worth(utility, 0, sloMs, accuracy, delayMs);
}

describe("worth (Fang et al.), full until 0.1 s and none from 0.5 s on, at accuracy 0.8:", () => {
  test.each([
    [50, 0.8],
    [100, 0.8],
    [300, 0.4],
    [500, 0],
    [600, 0],
  ])("the product family makes %d ms worth %d", (delayMs, expected) =>
    expect(worthOf(PRODUCT, delayMs)).toBeCloseTo(expected, 12),
  );

  test.each([
    [50, 0.8],
    [100, 0.8],
    [500, 0.8 / Math.E],
    [900, 0.8 / Math.E ** 2],
  ])("the exponential family makes %d ms worth %d", (delayMs, expected) =>
    expect(worthOf(EXPONENTIAL_WORTH, delayMs)).toBeCloseTo(expected, 12),
  );

  test.each([
    [0, 0.8],
    [500, 0.3],
    [1000, -0.2],
  ])("the weighted family, λ = 0.5, makes %d ms worth %d", (delayMs, expected) =>
    expect(worthOf(WEIGHTED, delayMs)).toBeCloseTo(expected, 12),
  );

  test.each([
    [250, 1, 0.8],
    [250.001, 1, 0],
    [300, 0.25, 0.6],
    [300, 2, -0.8],
  ])("the deadline family, SLO 250 ms, makes %d ms at β = %d worth %d", (delayMs, beta, expected) =>
    expect(worthOf(DEADLINE, delayMs, 0.8, { beta })).toBeCloseTo(expected, 12),
  );
});

const families = fc.constantFrom(PRODUCT, EXPONENTIAL_WORTH, WEIGHTED, DEADLINE);
const delay = fc.double({ min: 0, max: 2000, noNaN: true });
const accuracy = fc.double({ min: 0, max: 1, noNaN: true });
const weight = fc.double({ min: 0, max: 3, noNaN: true });

describe("of any family", () => {
  test("a longer delay is never worth more, and nothing is worth more than its accuracy", () => {
    fc.assert(
      fc.property(families, delay, delay, accuracy, weight, (family, one, other, acc, w) => {
        const own = { lambda: w, beta: w };
        const [sooner, later] = [Math.min(one, other), Math.max(one, other)];
        expect(worthOf(family, later, acc, own)).toBeLessThanOrEqual(worthOf(family, sooner, acc, own) + 1e-12);
        expect(worthOf(family, sooner, acc, own)).toBeLessThanOrEqual(acc + 1e-12);
      }),
    );
  });

  test("an answer is worth nothing more from the delay on that is called useless, and something before it", () => {
    fc.assert(
      fc.property(families, delay, accuracy, weight, (family, ms, acc, w) => {
        fc.pre(acc > 0.01);
        const own = { lambda: w, beta: w };
        const useless = uselessAfterMs(family, acc, { ...constants, ...own });
        const value = worthOf(family, ms, acc, own);
        if (ms > useless * (1 + 1e-9)) expect(value).toBeLessThanOrEqual(1e-12);
        if (ms < useless * (1 - 1e-9)) expect(value).toBeGreaterThan(-1e-12);
      }),
    );
  });
});
