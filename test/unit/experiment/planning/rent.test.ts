import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rentOf } from "../../../../src/experiment/planning/rent.ts";
import type { Plan, PlanTuple } from "../../../../src/planners/plan.ts";
import { crossing, steps } from "./crossing.ts";

const price: Readonly<Record<string, number>> = { big: 3, small: 1 };

const anyTuple = fc
  .tuple(fc.constantFrom("big", "small"), fc.double({ min: 0.01, max: 9, noNaN: true }), fc.boolean())
  .map(([device, machines, whole]): PlanTuple => {
    return { device, batch: 1, durationMs: 1, machines: whole ? Math.ceil(machines) : machines, ratePerS: 1 };
  });

const costOf = (tuples: readonly PlanTuple[]) =>
  tuples.reduce((sum, { device, machines }) => sum + machines * (price[device] ?? Number.NaN), 0);

/** A plan of the crossing with these tuples, dealt out to its modules. */
function planWith(tuples: readonly PlanTuple[]): Plan {
  const modules = Object.fromEntries(
    steps.map(({ id }, i) => {
      const own = tuples.filter((_, k) => k % steps.length === i);
      return [id, { budgetMs: 1, worstCaseMs: 1, ratePerS: 1, dummyPerS: 0, tuples: own }] as const;
    }),
  );
  return { costPerHour: costOf(tuples), runtimeMs: 0, apps: { cars: { modules } } };
}

describe("the fleet that a plan rents", () => {
  test("has of every kind what the plan has at least, a machine more for each fraction at most, and costs no less", () => {
    fc.assert(
      fc.property(fc.array(anyTuple, { minLength: 1, maxLength: 12 }), (tuples) => {
        const plan = planWith(tuples);
        const rent = rentOf(crossing(), plan);
        const kinds = rent?.fleet.map(({ device }) => device) ?? [];
        expect(new Set(kinds).size).toBe(kinds.length);
        for (const kind of Object.keys(price)) {
          const own = tuples.filter(({ device }) => device === kind);
          const fractional = own.reduce((sum, { machines }) => sum + machines, 0);
          const count = rent?.fleet.find(({ device }) => device === kind)?.count ?? 0;
          expect(count).toBeGreaterThanOrEqual(fractional - 1e-6);
          expect(count).toBeLessThanOrEqual(fractional + own.length);
        }
        expect(rent?.planCostPerHour).toBe(plan.costPerHour);
        expect(rent?.fleetCostPerHour).toBeGreaterThanOrEqual(plan.costPerHour - 1e-6);
      }),
    );
  });

  test("rounds up tuple by tuple, since each machine of a plan serves one module", () => {
    const half = (device: string): PlanTuple => ({ device, batch: 1, durationMs: 1, machines: 0.5, ratePerS: 1 });
    const rent = rentOf(crossing(), planWith([half("small"), half("small"), half("big")]));
    expect(rent?.fleet).toEqual([
      { device: "big", count: 1 },
      { device: "small", count: 2 },
    ]);
    expect([rent?.planCostPerHour, rent?.fleetCostPerHour]).toEqual([2.5, 5]);
  });

  test("keeps the least price that the scenario pays", () => {
    const fleet = [
      { device: "small", count: 1, pricePerHour: 0.75 },
      { device: "small", count: 1, pricePerHour: 0.5 },
    ];
    const rent = rentOf(
      crossing({ fleet }),
      planWith([{ device: "small", batch: 1, durationMs: 1, machines: 2, ratePerS: 1 }]),
    );
    expect(rent).toMatchObject({ fleet: [{ device: "small", count: 2, pricePerHour: 0.5 }], fleetCostPerHour: 1 });
  });

  test("is none where a scenario could not hold it", () => {
    const many = { device: "small", batch: 1, durationMs: 1, machines: 4096.5, ratePerS: 1 };
    expect(rentOf(crossing(), planWith([many]))).toBeNull();
    expect(rentOf(crossing(), planWith([{ ...many, machines: 4096 }]))?.fleet[0]?.count).toBe(4096);
  });
});
