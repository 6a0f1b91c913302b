import fc from "fast-check";
import { expect, test } from "vitest";
import type { PlannedModule, Pricing } from "../../../../src/planners/application.ts";
import { costCurve } from "../../../../src/planners/exact/costCurve.ts";
import { pieceCost } from "../../../../src/planners/exact/piece.ts";
import { scheduleWithin } from "../../../../src/planners/exact/staffing.ts";
import { cheapestStaffing } from "../../../../src/planners/exact/staffingSearch.ts";
import { anyConfigurations } from "../anyApplication.ts";
import { isTriedWhole, leastCost } from "./everyStaffing.ts";

const anyModule: fc.Arbitrary<PlannedModule> = fc
  .tuple(anyConfigurations, fc.double({ min: 0.5, max: 150, noNaN: true }))
  .map(([configurations, ratePerS]) => ({ id: "m", ratePerS, configurations: configurations.slice(0, 3), after: [] }));
const anyPricing = fc.constantFrom<Pricing>("fractional", "whole");
const anyBudget = fc.double({ min: 0.005, max: 0.5, noNaN: true });

function costAt(module: PlannedModule, budgetS: number, pricing: Pricing): number {
  const staffing = cheapestStaffing(module, budgetS, pricing);
  const schedule = staffing === null ? null : scheduleWithin(module, staffing, budgetS);
  return schedule?.costPerHour ?? Number.POSITIVE_INFINITY;
}

test("the cheapest staffing is as cheap as the best of all, tried one by one", () => {
  let compared = 0;
  fc.assert(
    fc.property(anyModule, anyBudget, anyPricing, (module, budgetS, pricing) => {
      const cost = costAt(module, budgetS, pricing);
      if (cost === Number.POSITIVE_INFINITY) expect(leastCost(module, budgetS, pricing)).toBe(cost);
      else if (isTriedWhole(module, cost)) {
        compared++;
        expect(cost).toBeLessThanOrEqual(leastCost(module, budgetS, pricing) * (1 + 1e-7));
        expect(cost).toBeGreaterThanOrEqual(leastCost(module, budgetS, pricing) * (1 - 1e-7));
      }
    }),
    { numRuns: 400 },
  );
  expect(compared).toBeGreaterThan(50);
});

test("a schedule within a budget keeps it", () => {
  fc.assert(
    fc.property(anyModule, anyBudget, anyPricing, (module, budgetS, pricing) => {
      const staffing = cheapestStaffing(module, budgetS, pricing);
      const schedule = staffing === null ? null : scheduleWithin(module, staffing, budgetS);
      expect(schedule === null).toBe(module.configurations.every(({ durationS }) => durationS >= budgetS));
      if (schedule !== null) expect(schedule.worstCaseS).toBeLessThanOrEqual(budgetS * (1 + 1e-7));
    }),
  );
});

test("the curve is the least cost at every budget, and it only falls", () => {
  fc.assert(
    fc.property(
      anyModule,
      anyBudget,
      anyPricing,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (module, mostS, pricing, at) => {
        const least = costAt(module, mostS, pricing);
        fc.pre(least < Number.POSITIVE_INFINITY);
        const capPerHour = 3 * least;
        const curve = costCurve(module, pricing, { leastS: 0, mostS, capPerHour });
        for (const [i, piece] of curve.entries()) {
          const budgetS = piece.fromS + at * (piece.toS - piece.fromS);
          const cost = pieceCost(piece, budgetS);
          expect(cost).toBeLessThanOrEqual(costAt(module, budgetS, pricing) * (1 + 1e-6));
          expect(cost).toBeGreaterThanOrEqual(costAt(module, budgetS * (1 + 1e-7), pricing) * (1 - 1e-5));
          const next = curve[i + 1];
          if (next !== undefined) {
            expect(next.fromS).toBeGreaterThanOrEqual(piece.toS);
            expect(pieceCost(next, next.fromS)).toBeLessThanOrEqual(pieceCost(piece, piece.toS) * (1 + 1e-6));
          }
        }
      },
    ),
    { numRuns: 300 },
  );
});
