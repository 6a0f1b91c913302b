import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pathsOf } from "../../../../src/experiment/planning/paths.ts";
import { HARPAGON, planHarpagon } from "../../../../src/planners/harpagon.ts";
import { criticalS } from "../../../../src/planners/paths.ts";
import { planDocument } from "../../../../src/planners/planDocument.ts";
import { anyApplication } from "../../planners/anyApplication.ts";

describe("the budgets along an app's paths", () => {
  test("sum to the SLO at most, the longest to the critical path, and none is below its worst case", () => {
    fc.assert(
      fc.property(anyApplication, (application) => {
        const planned = planHarpagon(application, HARPAGON);
        if (!planned.feasible) return;
        const plan = planDocument([{ application, plan: planned.value }], 0);
        const { sloMs, paths } = pathsOf(application, plan);
        expect(sloMs).toBeCloseTo(1000 * application.sloS, 9);
        const budgetsS = planned.value.modules.map(({ budgetS }) => budgetS);
        expect(paths[0]?.budgetMs).toBeCloseTo(1000 * criticalS(application, budgetsS), 6);
        for (const { parts, budgetMs, worstCaseMs } of paths) {
          expect(budgetMs).toBeLessThanOrEqual(sloMs * (1 + 1e-9));
          expect(worstCaseMs).toBeLessThanOrEqual(budgetMs * (1 + 1e-9));
          for (const part of parts) expect(part.worstCaseMs).toBeLessThanOrEqual(part.budgetMs * (1 + 1e-9));
        }
        expect(new Set(paths.flatMap(({ parts }) => parts.map(({ module }) => module))).size).toBe(
          application.modules.length,
        );
      }),
      { numRuns: 40 },
    );
  });
});
