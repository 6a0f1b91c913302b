import fc from "fast-check";
import { expect, test } from "vitest";
import { admit } from "../../../../src/schedulers/containers/admission.ts";
import { largestSatisfiable } from "../../../../src/schedulers/containers/satisfiable.ts";

const count = (chosen: readonly boolean[]): number => chosen.filter(Boolean).length;

test("of several sets of the same size the one before stays, though others cost a little less", () => {
  expect(admit([0.41, 0.4, 0.4], [true, true, false], 0, 0.05)).toEqual([true, true, false]);
});

test("a larger set replaces the one before", () => {
  expect(admit([0.9, 0.3, 0.3], [true, false, false], 0, 0.05)).toEqual([false, true, true]);
});

test("without hysteresis and whoever was admitted, as many are chosen as can be", () => {
  const cost = fc.double({ min: 0.01, max: 1.5, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(cost, fc.boolean()), { minLength: 1, maxLength: 12 }), (made) => {
      const costs = made.map(([need]) => need);
      const before = made.map(([, admitted]) => admitted);
      const floor = 0.1 / costs.length;
      const fits = (chosen: readonly boolean[]): boolean =>
        costs.reduce((sum, need, i) => sum + (chosen[i] ? Math.max(need, floor) : floor), 0) <= 1 + 1e-9;
      const chosen = admit(costs, before, floor, 0);
      expect(fits(chosen)).toBe(true);
      expect(count(chosen)).toBe(count(largestSatisfiable(costs, floor).chosen));
    }),
  );
});
