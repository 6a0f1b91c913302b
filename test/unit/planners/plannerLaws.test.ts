import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Application } from "../../../src/planners/application.ts";
import type { ApplicationPlan } from "../../../src/planners/applicationPlan.ts";
import { plannerOf, planners } from "../../../src/planners/index.ts";
import { groupRatePerS } from "../../../src/planners/module/schedule.ts";
import { criticalS } from "../../../src/planners/paths.ts";
import { contestants } from "../../../src/planners/suite/contestants.ts";
import type { ParamValue } from "../../../src/scenario/document.ts";
import { checkParams } from "../../../src/schedulers/checkParams.ts";
import { paramsOf } from "../../../src/schedulers/entry.ts";
import { anyApplication } from "./anyApplication.ts";

function plan(id: string, application: Application, params: Readonly<Record<string, ParamValue>> = {}) {
  const entry = plannerOf(id);
  if (entry === undefined) throw new Error(id);
  expect(checkParams(entry.card, params, id)).toEqual([]);
  return entry.create(paramsOf(entry.card, params))(application);
}

const SLACK = 1 + 1e-6;

function expectSound(application: Application, { modules, costPerHour }: ApplicationPlan): void {
  expect(modules).toHaveLength(application.modules.length);
  for (const [i, { schedule, budgetS }] of modules.entries()) {
    const { ratePerS, configurations } = application.modules[i]!;
    const taken = schedule.groups.reduce((sum, group) => sum + groupRatePerS(group), 0);
    expect(taken * SLACK).toBeGreaterThanOrEqual(ratePerS);
    expect(schedule.worstCaseS).toBeLessThanOrEqual(budgetS * SLACK);
    for (const { configuration, machines } of schedule.groups) {
      expect(machines).toBeGreaterThan(0);
      expect(configurations).toContain(configuration);
    }
  }
  const budgets = modules.map(({ budgetS }) => budgetS);
  expect(criticalS(application, budgets)).toBeLessThanOrEqual(application.sloS * SLACK);
  expect(costPerHour).toBeCloseTo(
    modules.reduce((sum, { schedule }) => sum + schedule.costPerHour, 0),
    9,
  );
}

describe.each(planners.map(({ card }) => card.id))("%s", (id) => {
  test.each(["fractional", "whole"])("keeps rates, budgets and the objective, machines paid %s", (pricing) => {
    fc.assert(
      fc.property(anyApplication, (application) => {
        const answer = plan(id, application, { pricing });
        if (answer.feasible) expectSound(application, answer.value);
        else expect(answer.reason).toContain("ms");
      }),
      { numRuns: 100 },
    );
  });
});

test("nobody is cheaper than the optimum, which always has a plan that others could have had", () => {
  fc.assert(
    fc.property(anyApplication, (application) => {
      const best = plan("optimal", application);
      expect(best.feasible).toBe(true);
      if (!best.feasible) return;
      for (const { planner, params, label } of contestants) {
        const answer = plan(planner, application, params);
        if (answer.feasible)
          expect(answer.value.costPerHour * SLACK, label).toBeGreaterThanOrEqual(best.value.costPerHour);
      }
    }),
    { numRuns: 100 },
  );
});

test("nobody is cheaper than the optimum where machines are paid whole and none is shared", () => {
  fc.assert(
    fc.property(anyApplication, (application) => {
      const best = plan("optimal", application, { pricing: "whole" });
      if (!best.feasible) return;
      for (const { card } of planners) {
        const answer = plan(card.id, application, {
          pricing: "whole",
          ...(card.id === "nexus" ? { merging: false } : {}),
        });
        if (answer.feasible)
          expect(answer.value.costPerHour * SLACK, card.id).toBeGreaterThanOrEqual(best.value.costPerHour);
      }
    }),
    { numRuns: 100 },
  );
});

test("more latency never costs the optimum more", () => {
  fc.assert(
    fc.property(anyApplication, fc.double({ min: 1, max: 2, noNaN: true }), (application, factor) => {
      const tight = plan("optimal", application);
      const loose = plan("optimal", { ...application, sloS: application.sloS * factor });
      if (tight.feasible && loose.feasible)
        expect(loose.value.costPerHour).toBeLessThanOrEqual(tight.value.costPerHour * SLACK);
      else expect(tight.feasible).toBe(loose.feasible);
    }),
    { numRuns: 100 },
  );
});

test("an objective below the fastest batches is an answer that names the path and the module", () => {
  fc.assert(
    fc.property(anyApplication, fc.double({ min: 0.01, max: 0.8, noNaN: true }), (application, factor) => {
      const short = { ...application, sloS: (application.sloS * factor) / 12 };
      for (const { card } of planners) {
        const answer = plan(card.id, short);
        expect(answer.feasible).toBe(false);
        if (!answer.feasible) expect(answer.reason).toMatch(/m\d/);
      }
    }),
    { numRuns: 20 },
  );
});
