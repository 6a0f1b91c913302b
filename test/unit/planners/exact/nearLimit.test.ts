import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Application } from "../../../../src/planners/application.ts";
import { budgetRanges } from "../../../../src/planners/exact/budgetRanges.ts";
import { costCurve } from "../../../../src/planners/exact/costCurve.ts";
import { fastestS } from "../../../../src/planners/exact/fastest.ts";
import { pieceCost } from "../../../../src/planners/exact/piece.ts";
import { searchPieces } from "../../../../src/planners/exact/pieceSearch.ts";
import { planHarpagonPlus } from "../../../../src/planners/harpagonPlus.ts";
import { type FrontTree, frontTree } from "../../../../src/planners/jointFront.ts";
import { planOptimal } from "../../../../src/planners/optimal.ts";
import { aroundS, criticalS } from "../../../../src/planners/paths.ts";
import { seriesParallel } from "../../../../src/planners/seriesParallel.ts";
import { suiteApplications, unitApplication } from "../../../../src/planners/suite/suiteApplications.ts";
import { anyApplication } from "../anyApplication.ts";

const SETTINGS = { pricing: "fractional", hardware: "any", maxBatch: 64 } as const;

/** The application with an objective so many times the least latency. */
function tight<A extends Omit<Application, "sloS">>(application: A, tightness: number): A & Application {
  return { ...application, sloS: tightness * criticalS(application, fastestS({ ...application, sloS: 0 })) };
}

function sizeOf(part: FrontTree<unknown>): number {
  return part.front.length + (part.kind === "module" ? 0 : sizeOf(part.first) + sizeOf(part.rest));
}

describe.each(suiteApplications.map((application) => [application.id, application] as const))("%s", (id, shape) => {
  test.each([1.001, 1.0001])(
    "at %f × its least latency, what is searched grows as the root of the machines",
    (times) => {
      const unit = unitApplication(shape);
      if (unit === null) throw new Error(id);
      const application = tight(unit, times);
      const plan = planOptimal(application, SETTINGS);
      if (!plan.feasible) throw new Error(plan.reason);
      // Known at first is what costs twice as much, so that each curve could have a step for each of the machines.
      const { ranges, soughtCost } = budgetRanges(application, SETTINGS.pricing, 2 * plan.value.costPerHour);
      const curves = application.modules.map((module, i) => {
        const range = ranges[i] ?? null;
        return range === null ? [] : costCurve(module, SETTINGS.pricing, range);
      });
      const choices = curves.map((pieces) =>
        pieces.map((piece) => ({ latencyS: piece.fromS, costPerHour: pieceCost(piece, piece.toS), of: piece })),
      );
      const fronts = frontTree(seriesParallel(application, "relaxed"), choices, application.sloS, soughtCost);
      const machines = plan.value.modules
        .flatMap(({ schedule }) => schedule.groups)
        .reduce((sum, group) => sum + group.machines, 0);
      expect(machines).toBeGreaterThan(1 / (times - 1));
      expect(curves.flat().length + sizeOf(fronts)).toBeLessThan(40 * Math.sqrt(machines));
    },
  );
});

test("the optimum of narrowed curves is that of whole ones", () => {
  fc.assert(
    fc.property(anyApplication, fc.double({ min: 1.004, max: 1.05, noNaN: true }), (drawn, tightness) => {
      const application = tight({ ...drawn, modules: drawn.modules.slice(0, 3) }, tightness);
      const plan = planOptimal(application, SETTINGS);
      if (!plan.feasible) throw new Error(plan.reason);
      const cost = plan.value.costPerHour * (1 + 1e-9);
      const around = aroundS(application, fastestS(application));
      const curves = application.modules.map((module, i) =>
        costCurve(module, SETTINGS.pricing, {
          leastS: 0,
          mostS: application.sloS - (around[i] ?? 0),
          capPerHour: cost,
        }),
      );
      const split = searchPieces(application, curves, cost);
      expect(split?.costPerHour ?? cost).toBeGreaterThanOrEqual(plan.value.costPerHour * (1 - 1e-6));
    }),
    { numRuns: 30 },
  );
});

test("an objective that only rounding tells from the fastest batches has no plan, and says so", () => {
  fc.assert(
    fc.property(anyApplication, (drawn) => {
      for (const plan of [planOptimal, planHarpagonPlus]) {
        const answer = plan(tight(drawn, 1 + 1e-12), SETTINGS);
        expect(answer.feasible).toBe(false);
        if (!answer.feasible) expect(answer.reason).toContain("fastest batches");
      }
    }),
    { numRuns: 20 },
  );
});
