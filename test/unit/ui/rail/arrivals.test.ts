import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Arrivals, arrivalsSchema, meanRatePerS } from "../../../../src/scenario/arrivals.ts";
import { limitProblem } from "../../../../src/ui/parts/numberEntry.ts";
import { arrivalFields } from "../../../../src/ui/rail/arrivalFields.ts";
import { arrivalKinds, atRate, ofKind } from "../../../../src/ui/rail/arrivalKinds.ts";
import { arrivalShape } from "../../../../src/ui/rail/arrivalShape.ts";

const kind = fc.constantFrom(...arrivalKinds.map(({ value }) => value));
const rate = fc.double({ min: 1, max: 10_000, noNaN: true });
const start: Arrivals = { kind: "poisson", ratePerS: 100 };
const arrivals = fc.tuple(kind, rate).map(([to, ratePerS]) => ofKind({ kind: "poisson", ratePerS }, to));
const isValid = (candidate: Arrivals) => arrivalsSchema.safeParse(candidate).success;

describe("arrivals in the rail", () => {
  test("of any kind turn into any other, valid and at about the same rate", () => {
    fc.assert(
      fc.property(arrivals, kind, (before, to) => {
        const after = ofKind(before, to);
        expect(after.kind).toBe(to);
        expect(isValid(after)).toBe(true);
        const [was, is] = [meanRatePerS(before), meanRatePerS(after)];
        if (was !== null && is !== null) expect(Math.abs(is / was - 1)).toBeLessThan(0.02);
      }),
    );
  });

  test("keep their kind and pattern at another rate", () => {
    fc.assert(
      fc.property(arrivals, rate, (before, ratePerS) => {
        const after = atRate(before, ratePerS);
        expect(after.kind).toBe(before.kind);
        expect(isValid(after)).toBe(true);
        const is = meanRatePerS(after);
        if (is !== null) expect(Math.abs(is / ratePerS - 1)).toBeLessThan(0.02);
      }),
    );
  });

  test("have fields that hold what is in them, accept it, and set only themselves", () => {
    fc.assert(
      fc.property(arrivals, (before) => {
        for (const field of arrivalFields(before)) {
          expect(limitProblem(field.value, field.limits)).toBeNull();
          const set = field.set(field.value);
          expect(arrivalFields(set)).toHaveLength(arrivalFields(before).length);
          expect({ ...before, [field.key]: field.value }).toEqual(set);
        }
      }),
    );
  });

  test("refuse in their fields what the schema refuses", () => {
    for (const { value: to } of arrivalKinds)
      for (const field of arrivalFields(ofKind(start, to)))
        for (const value of [-1, 0, 0.01, 1, 1.5, 30, 1e7])
          if (limitProblem(value, field.limits) === null) expect(isValid(field.set(value))).toBe(true);
  });

  test("have a shape that is never below 0 and keeps about their mean rate", () => {
    fc.assert(
      fc.property(arrivals, (before) => {
        const shape = arrivalShape(before, 60, 42);
        expect(shape).toHaveLength(42);
        expect(Math.min(...shape)).toBeGreaterThanOrEqual(0);
        const mean = shape.reduce((sum, value) => sum + value, 0) / shape.length;
        const promised = meanRatePerS(before);
        if (promised !== null) expect(Math.abs(mean / promised - 1)).toBeLessThan(0.35);
      }),
    );
  });
});
