import { describe, expect, test } from "vitest";
import { configuration } from "../../../../src/planners/configuration.ts";
import { type Choice, undominated } from "../../../../src/planners/front.ts";
import { quantisedSplit } from "../../../../src/planners/split/quantisedSplit.ts";

/** Nexus's example: machines' throughput of X and of Y by their budget, and fanout requests of Y for each of X. */
const X = new Map([
  [0.04, 200],
  [0.05, 250],
  [0.06, 300],
]);
const Y = new Map([
  [0.04, 300],
  [0.05, 400],
  [0.06, 500],
]);

const front = (throughput: ReadonlyMap<number, number>, ratePerS: number): readonly Choice<string>[] =>
  undominated(
    [...throughput].map(([latencyS, perS]) => ({ latencyS, costPerHour: ratePerS / perS, of: `${latencyS}` })),
  );

describe("Nexus's split of 100 ms between two modules", () => {
  test.each([
    [0.1, [0.06, 0.04], 272.7],
    [1, [0.05, 0.05], 153.8],
    [10, [0.04, 0.06], 40],
  ])("with a fan-out of %d gives %j and %d requests a second for each machine", (fanout, budgets, perMachine) => {
    const modules = [0, 1].map((i) => ({
      id: `m${i}`,
      ratePerS: i === 0 ? 1 : fanout,
      configurations: [configuration(1, 0.01, 1)],
      after: i === 0 ? [] : [0],
    }));
    const split = quantisedSplit({ id: "query", sloS: 0.1, modules }, [front(X, 1), front(Y, fanout)], 0.1);
    expect(split?.map(({ latencyS }) => Number(latencyS.toFixed(9)))).toEqual(budgets);
    const cost = (split ?? []).reduce((sum, { costPerHour }) => sum + costPerHour, 0);
    expect(1 / cost).toBeCloseTo(perMachine, 1);
  });
});
