import { describe, expect, test } from "vitest";
import { byPricePerRate, configuration } from "../../../../src/planners/configuration.ts";
import type { SchedulingRules } from "../../../../src/planners/module/multiTuple.ts";
import { scheduleModule } from "../../../../src/planners/module/scheduleModule.ts";

const RULES: SchedulingRules = {
  dispatch: "remaining",
  tuples: Number.POSITIVE_INFINITY,
  dummies: false,
  pricing: "fractional",
};

const m3 = [configuration(2, 0.1, 1), configuration(8, 0.25, 1), configuration(32, 0.8, 1)].sort(byPricePerRate);
const m1 = [configuration(2, 0.16, 1), configuration(4, 0.2, 1), configuration(8, 0.32, 1)].sort(byPricePerRate);

function tuples(rules: Partial<SchedulingRules>, ratePerS = 198, budgetS = 1, configurations = m3) {
  const schedule = scheduleModule(configurations, ratePerS, budgetS, { ...RULES, ...rules });
  if (schedule === null) throw new Error("No schedule.");
  const groups = schedule.groups.map(({ configuration: { batch }, machines }) => [batch, Number(machines.toFixed(9))]);
  return { groups, cost: schedule.costPerHour, worstCaseS: schedule.worstCaseS };
}

describe("the worked example of 198 requests a second within 1 s", () => {
  test("costs 6.3 when every machine fills its own batches", () => {
    const { groups, cost } = tuples({ dispatch: "machine" });
    expect(groups).toEqual([
      [8, 6],
      [2, 0.3],
    ]);
    expect(cost).toBeCloseTo(6.3, 9);
  });

  test("costs 5.9 with two configurations filled by all remaining requests", () => {
    const { groups, cost, worstCaseS } = tuples({ tuples: 2 });
    expect(groups).toEqual([
      [32, 4],
      [2, 1],
      [2, 0.9],
    ]);
    expect(cost).toBeCloseTo(5.9, 9);
    expect(worstCaseS).toBeCloseTo(0.8 + 32 / 198, 9);
  });

  test("costs 5.3 with any number of configurations", () => {
    const { groups, cost, worstCaseS } = tuples({});
    expect(groups).toEqual([
      [32, 4],
      [8, 1],
      [2, 0.3],
    ]);
    expect(cost).toBeCloseTo(5.3, 9);
    expect(worstCaseS).toBeCloseTo(0.9616, 4);
  });

  test("costs 5.0 with two dummies a second", () => {
    const { groups, cost, worstCaseS } = tuples({ dummies: true });
    expect(groups).toEqual([[32, 5]]);
    expect(cost).toBeCloseTo(5, 9);
    expect(worstCaseS).toBeCloseTo(0.96, 9);
  });
});

test.each([
  [150, 4.6875, 4],
  [158, 4.9375, 4],
  [180, 4.625, 4.625],
  [190, 4.9375, 4.9375],
  [195, 5.15, 5],
  [198, 5.3, 5],
  [199, 5.35, 5],
])("dummies bring %d requests a second from %d to %d machines", (ratePerS, without, having) => {
  expect(tuples({}, ratePerS).cost).toBeCloseTo(without, 9);
  expect(tuples({ dummies: true }, ratePerS).cost).toBeCloseTo(having, 9);
});

describe("100 requests a second within 0.4 s", () => {
  test("take 5 machines at twice the batch time and 4 when all requests fill a batch", () => {
    expect(tuples({ dispatch: "machine" }, 100, 0.4, m1)).toMatchObject({ groups: [[4, 5]], cost: 5 });
    expect(tuples({}, 100, 0.4, m1)).toMatchObject({ groups: [[8, 4]], cost: 4 });
  });
});

test("a whole machine is paid whole, whatever it does", () => {
  expect(tuples({ pricing: "whole" }, 198, 1).cost).toBe(6);
  expect(tuples({ pricing: "whole", dummies: true }, 198, 1).cost).toBe(5);
});

test("nothing keeps a budget shorter than every batch", () => {
  expect(scheduleModule(m3, 198, 0.1, { ...RULES, dummies: true })).toBeNull();
});
