import fc from "fast-check";
import { expect, test } from "vitest";
import type { Application, PlannedModule } from "../../../../src/planners/application.ts";
import { planOptimal } from "../../../../src/planners/optimal.ts";
import { anyApplication } from "../anyApplication.ts";
import { isTriedWhole, leastCost } from "./everyStaffing.ts";

const SETTINGS = { pricing: "fractional", hardware: "any", maxBatch: 64 } as const;
const STEPS = 30;

const small = (module: PlannedModule): PlannedModule => ({
  ...module,
  configurations: module.configurations.slice(0, 3),
});

/** Budgets of two modules in a chain, tried in equal steps and then ever finer around the best: never below the true least. */
function byTrying(
  [first, second]: readonly PlannedModule[],
  sloS: number,
): { readonly cost: number; readonly tried: boolean } {
  const at = (x: number): number =>
    leastCost(first!, x * sloS, "fractional") + leastCost(second!, (1 - x) * sloS, "fractional");
  let from = 0;
  let to = 1;
  let best = { x: 0.5, cost: Number.POSITIVE_INFINITY };
  for (let round = 0; round < 4; round++) {
    for (let k = 1; k < STEPS; k++) {
      const x = from + ((to - from) * k) / STEPS;
      const cost = at(x);
      if (cost < best.cost) best = { x, cost };
    }
    const width = (to - from) / STEPS;
    from = Math.max(0, best.x - width);
    to = Math.min(1, best.x + width);
  }
  return { cost: best.cost, tried: [first!, second!].every((module) => isTriedWhole(module, best.cost)) };
}

test("two modules cost as little as the best of many budgets with every staffing tried", () => {
  let compared = 0;
  fc.assert(
    fc.property(anyApplication, (drawn) => {
      fc.pre(drawn.modules.length >= 2);
      const modules = drawn.modules.slice(0, 2).map((module, i) => ({ ...small(module), after: i === 0 ? [] : [0] }));
      const application: Application = { ...drawn, modules };
      const plan = planOptimal(application, SETTINGS);
      if (!plan.feasible) return;
      const { cost, tried } = byTrying(modules, application.sloS);
      if (!tried) return;
      compared++;
      expect(plan.value.costPerHour).toBeLessThanOrEqual(cost * (1 + 1e-7));
      // Steps miss the edge of a stair; what the plan claims must hold exactly, module by module.
      for (const [i, { schedule, budgetS }] of plan.value.modules.entries())
        expect(leastCost(modules[i]!, budgetS, "fractional")).toBeLessThanOrEqual(schedule.costPerHour * (1 + 1e-6));
    }),
    { numRuns: 25 },
  );
  expect(compared).toBeGreaterThan(3);
});
