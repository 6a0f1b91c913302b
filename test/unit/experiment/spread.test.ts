import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { interval } from "../../../src/experiment/interval.ts";
import { Spread } from "../../../src/experiment/spread.ts";

const sample = fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { nil: Number.NaN, freq: 5 });

describe("Spread", () => {
  it("gives each entry the half-width that its samples have as a list", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(sample, sample), { maxLength: 40 }), (replications) => {
        const spread = new Spread(2);
        for (const series of replications) spread.add(Float64Array.from(series));
        for (const entry of [0, 1] as const) {
          const values = replications.map((series) => series[entry]).filter((value) => !Number.isNaN(value));
          const expected = values.length < 2 ? Number.NaN : (interval(values)?.ci95 ?? Number.NaN);
          if (Number.isNaN(expected)) expect(spread.halfWidth(entry)).toBeNaN();
          else expect(Math.abs(spread.halfWidth(entry) - expected)).toBeLessThanOrEqual(1e-8 * (1e6 + expected));
        }
      }),
    );
  });
});
