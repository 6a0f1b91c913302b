import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bcedgeUtility, constrained } from "../../../../src/learning/bcedge/edgeUtility.ts";

const positive = fc.double({ min: 0.01, max: 1e5, noNaN: true });

describe("BCEdge's utility", () => {
  test.each([
    [1, 1, 20, 5.5215],
    [4, 1, 35, 5.7885],
    [8, 1, 55, 5.5777],
    [8, 2, 80, 5.5215],
    [16, 2, 150, 4.9574],
  ])("of batch %i × %i instances in %i ms with an SLO of 100 ms is %f", (batch, instances, ms, utility) => {
    expect(bcedgeUtility((1000 * batch * instances) / ms, ms, 100)).toBeCloseTo(utility, 4);
  });

  test("stays when throughput and latency double together, and an SLO only shifts it", () => {
    fc.assert(
      fc.property(positive, positive, positive, (rate, ms, slo) => {
        const utility = bcedgeUtility(rate, ms, slo);
        expect(bcedgeUtility(2 * rate, 2 * ms, slo)).toBeCloseTo(utility, 9);
        expect(bcedgeUtility(rate, ms, 3 * slo) - utility).toBeCloseTo(Math.log(3), 9);
      }),
    );
  });

  test("of one saturated instance with α·b + β ms is highest at b = β ÷ α, whatever the SLO", () => {
    const of = (batch: number) => bcedgeUtility((1000 * batch) / (5 * batch + 15), 5 * batch + 15, 100);
    const sizes = [1, 2, 3, 4, 8];
    expect(sizes.toSorted((a, b) => of(b) - of(a))[0]).toBe(3);
  });

  test("counts violations only above what the paper allows", () => {
    expect(constrained({ utility: 2, violations: 0.05 })).toBe(2);
    expect(constrained({ utility: 2, violations: 0.15 })).toBeCloseTo(1.5, 12);
  });
});
