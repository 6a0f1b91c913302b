import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { doublingCurve, doublingThroughput, measured, single } from "../../../../src/catalog/models/curve.ts";

const provenance = { source: "a table", licence: "MIT", date: "2024" };
const anyLatencies = fc.array(fc.double({ min: 0.01, max: 1000, noNaN: true }), { minLength: 1, maxLength: 10 });

describe("a measured curve", () => {
  test("keeps exactly the points that no larger batch undercuts or equals", () => {
    fc.assert(
      fc.property(anyLatencies, (latencies) => {
        const { batch, latencyMs } = doublingCurve(provenance, latencies);
        latencies.forEach((ms, i) => {
          const undercut = latencies.slice(i + 1).some((later) => later <= ms);
          expect(batch.includes(2 ** i)).toBe(!undercut);
        });
        expect(latencyMs).toEqual(batch.map((size) => latencies[Math.log2(size)]));
      }),
    );
  });

  test("always holds its largest batch", () => {
    fc.assert(
      fc.property(
        anyLatencies,
        (latencies) => doublingCurve(provenance, latencies).batch.at(-1) === 2 ** (latencies.length - 1),
      ),
    );
  });

  test("drops a warm-up outlier", () =>
    expect(measured(provenance, [1, 8, 32], [40, 10, 30])).toMatchObject({ batch: [8, 32], latencyMs: [10, 30] }));

  test("carries where it was read", () => expect(single(provenance, 5)).toMatchObject(provenance));

  test("published as a rate is batch ÷ rate, to a microsecond", () =>
    expect(doublingThroughput(provenance, [196.762, 274.088]).latencyMs).toEqual([5.082, 7.297]));
});
