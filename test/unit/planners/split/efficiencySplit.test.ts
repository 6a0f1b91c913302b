import { describe, expect, test } from "vitest";
import { efficiencySplit } from "../../../../src/planners/split/efficiencySplit.ts";
import { bruteForce, chain, costOf, fluid, fork } from "./tables.ts";

const batches = (choices: ReturnType<typeof efficiencySplit<{ configuration: { batch: number } }>>) =>
  (choices ?? []).map(({ of }) => of.configuration.batch);

describe("a chain of two modules", () => {
  test.each([
    [0.1, 4.5, 4.5, 4.5],
    [0.14, 4, 3.75, 3.75],
    [0.16, 3.25, 3.25, 3.25],
    [0.2, 3, 3, 3],
    [0.25, 3, 2.875, 2.875],
    [0.28, 2.625, 2.625, 2.625],
  ])("within %d s costs %d by efficiency, %d with cost-direct, %d at best", (sloS, efficiency, direct, best) => {
    const application = chain(sloS);
    const split = (costDirect: boolean) =>
      costOf(efficiencySplit(application, fluid(application), { nodeMerger: true, costDirect }));
    expect(split(false)).toBeCloseTo(efficiency, 9);
    expect(split(true)).toBeCloseTo(direct, 9);
    expect(bruteForce(application)).toBeCloseTo(best, 9);
  });
});

describe("a module and two parallel ones behind it", () => {
  test.each([
    [0.09, 7.3, 7.3, 7.3],
    [0.095, 7.3, 6.4, 6.4],
    [0.1, 7.3, 6.4, 6.4],
    [0.11, 5.7, 5.7, 5.7],
    [0.15, 5.4, 5.4, 5.4],
  ])("within %d s cost %d alone, %d merged, %d at best", (sloS, alone, merged, best) => {
    const application = fork(sloS);
    const split = (nodeMerger: boolean) =>
      costOf(efficiencySplit(application, fluid(application), { nodeMerger, costDirect: false }));
    expect(split(false)).toBeCloseTo(alone, 9);
    expect(split(true)).toBeCloseTo(merged, 9);
    expect(bruteForce(application)).toBeCloseTo(best, 9);
  });

  test("rise together when merged", () => {
    const application = fork(0.095);
    const split = efficiencySplit(application, fluid(application), { nodeMerger: true, costDirect: false });
    expect(batches(split)).toEqual([1, 2, 2]);
  });
});

test("an objective below the lowest latencies has no split", () => {
  expect(efficiencySplit(chain(0.07), fluid(chain(0.079)), { nodeMerger: true, costDirect: true })).toBeNull();
});
