import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { interval, studentT95 } from "../../../src/experiment/interval.ts";

describe("the 95 % point of Student's t", () => {
  test.each([
    [1, 12.7062],
    [2, 4.30265],
    [7, 2.36462],
    [19, 2.09302],
    [30, 2.04227],
    [31, 2.03951],
    [40, 2.02108],
    [60, 2.0003],
    [120, 1.97993],
    [999, 1.96234],
    [1e6, 1.95997],
  ])("for %d degrees of freedom is %d", (degrees, table) => {
    expect(Math.abs(studentT95(degrees) - table)).toBeLessThan(5e-4);
  });

  test("falls with every degree of freedom, across the end of the table too", () => {
    for (let degrees = 1; degrees < 1000; degrees++) expect(studentT95(degrees + 1)).toBeLessThan(studentT95(degrees));
  });
});

describe("an interval", () => {
  test("of 1, 2 and 3 is 2 ± t × s ÷ √n", () => {
    expect(interval([1, 2, 3])?.mean).toBe(2);
    expect(interval([1, 2, 3])?.ci95).toBeCloseTo(4.303 / Math.sqrt(3), 12);
  });

  test("of one sample has no width, and none exists without a sample", () => {
    expect(interval([7])).toEqual({ mean: 7, ci95: 0 });
    expect(interval([])).toBeNull();
    expect(interval([null, null])).toBeNull();
  });

  test("leaves replications without a sample out", () => {
    expect(interval([1, null, 2, Number.NaN, 3])).toEqual(interval([1, 2, 3]));
  });

  test("of equal samples has no width; shifted or scaled samples shift or scale it", () => {
    const samples = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 50 });
    fc.assert(
      fc.property(samples, fc.integer({ min: -100, max: 100 }), (values, by) => {
        const [plain, shifted, scaled] = [values, values.map((x) => x + by), values.map((x) => x * by)].map(interval);
        expect(shifted?.mean).toBeCloseTo((plain?.mean ?? Number.NaN) + by, 6);
        expect(shifted?.ci95).toBeCloseTo(plain?.ci95 ?? Number.NaN, 6);
        expect(scaled?.ci95).toBeCloseTo((plain?.ci95 ?? Number.NaN) * Math.abs(by), 4);
        expect(interval(values.map(() => by))).toEqual({ mean: by, ci95: 0 });
      }),
    );
  });
});
