import { expect, test } from "vitest";
import { ruleFigures } from "../../../../src/cli/qoe/distribution.ts";
import type { Trial } from "../../../../src/cli/qoe/trial.ts";

const counts = (strict: number, met: number, busy = 1) => ({ strict, met, busy });
/** Two rules and an oracle over a feasible and an infeasible draw. */
const trials: readonly Trial[] = [
  { sumOfNeeds: 0.9, possible: 10, counts: [counts(0, 8), counts(9, 10, 0.98), counts(4, 10)] },
  { sumOfNeeds: 1.2, possible: 9, counts: [counts(2, 4), counts(6, 6), counts(8, 8)] },
];

test("strict counts are divided by the first rule's, which counts as 1 at least", () => {
  expect(ruleFigures(trials, 1).ratio).toEqual({ mean: 6, median: 6, largest: 9, eightOrMore: 0.5 });
  expect(ruleFigures(trials, 0).ratio).toEqual({ mean: 0.5, median: 0.5, largest: 1, eightOrMore: 0 });
});

test("met counts are held against the last rule's and against what is possible, work against the first rule's", () => {
  const figures = ruleFigures(trials, 1);
  expect(figures.ofOracle).toEqual({ feasible: 1, infeasible: 0.75 });
  expect(figures.ofPossible).toEqual({ feasible: 1, infeasible: 6 / 9 });
  expect(figures.work).toEqual({ mean: 0.99, least: 0.98 });
  expect([figures.strict, figures.met]).toEqual([7.5, 8]);
});
