import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { largestSatisfiable } from "../../../../src/schedulers/containers/satisfiable.ts";

const count = (chosen: readonly boolean[]): number => chosen.filter(Boolean).length;

describe("targets of 75, 53, 61, 44, 31, 95, 82, 5, 13 and 25 s", () => {
  const targets = [75, 53, 61, 44, 31, 95, 82, 5, 13, 25];
  const within = (work: number, lateness: number): number =>
    count(
      largestSatisfiable(
        targets.map((target) => work / target / (1 + lateness)),
        0,
      ).chosen,
    );

  test("can all be met up to works of 2.256, and of 2.48 where a tenth of lateness is allowed", () => {
    expect([within(2.256, 0), within(2.257, 0)]).toEqual([10, 9]);
    expect([within(2.48, 0.1), within(2.483, 0.1)]).toEqual([10, 9]);
  });
});

test("no set of containers is larger: tried against all of them", () => {
  const costs = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(costs, fc.integer({ min: 0, max: 100 }), (hundredths, part) => {
      const floor = part / 100 / hundredths.length;
      const needs = hundredths.map((cost) => cost / 100);
      let most = 0;
      for (let set = 0; set < 2 ** needs.length; set++) {
        const inside = needs.map((_, i) => ((set >> i) & 1) === 1);
        const used = needs.reduce((sum, need, i) => sum + (inside[i] ? Math.max(need, floor) : floor), 0);
        if (used <= 1 + 1e-9) most = Math.max(most, count(inside));
      }
      expect(count(largestSatisfiable(needs, floor).chosen)).toBe(most);
    }),
  );
});

test("what is left is what the chosen and the floors do not use", () => {
  const { chosen, left } = largestSatisfiable([0.3, 0.5, 0.6], 0.05);
  expect(chosen).toEqual([true, true, false]);
  expect(left).toBeCloseTo(0.15, 12);
});
