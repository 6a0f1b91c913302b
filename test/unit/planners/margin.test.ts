import { expect, test } from "vitest";
import { plannerOf, planners } from "../../../src/planners/index.ts";
import { planScenario } from "../../../src/planners/planScenario.ts";
import { suiteWorkloads } from "../../../src/planners/suite/workloads.ts";
import { paramsOf } from "../../../src/schedulers/entry.ts";

test.each(planners.map(({ card }) => card.id))(
  "a margin makes %s rent more, for the rate that the module has",
  (id) => {
    const entry = plannerOf(id);
    const workload = suiteWorkloads(1).find(({ tightness, ratePerS }) => tightness > 6 && ratePerS > 200);
    if (entry === undefined || workload === undefined) throw new Error("There is nothing to plan.");
    const { application } = workload;
    const planned = [0, 10].map((margin) => {
      const answer = planScenario(
        [{ feasible: true, value: application }],
        entry.create(paramsOf(entry.card, { margin })),
        () => 0,
      );
      if (!answer.feasible) throw new Error(answer.reason);
      return answer.plan;
    });
    const [plain, wider] = planned;
    expect(wider?.costPerHour).toBeGreaterThan(plain?.costPerHour ?? Number.POSITIVE_INFINITY);
    for (const plan of planned)
      for (const { id: module, ratePerS } of application.modules)
        expect(plan.apps[application.id]?.modules[module]?.ratePerS).toBe(ratePerS);
    const dummies = Object.values(wider?.apps[application.id]?.modules ?? {}).map(({ dummyPerS }) => dummyPerS);
    expect(dummies.every((perS) => perS > 0)).toBe(true);
  },
);
