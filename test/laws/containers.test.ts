import { describe, expect, test } from "vitest";
import { ruleFigures } from "../../src/cli/qoe/distribution.ts";
import { draw } from "../../src/cli/qoe/draw.ts";
import { rules, trial } from "../../src/cli/qoe/trial.ts";

// The first of the draws that `npm run qoe` prints 200 of.
const SEED = 42;
const DRAWS = 60;

describe("over 60 random draws of ten containers", () => {
  const trials = Array.from({ length: DRAWS }, (_, i) => trial(draw(SEED, i, "independent"), SEED + i, 0));
  const of = (label: string) =>
    ruleFigures(
      trials,
      rules.findIndex((rule) => rule.label === label),
    );
  const improved = of("improved rule");

  test("the improved rule has at least 7 times equal share's containers near target, 8 times in half the draws", () => {
    expect(improved.ratio.mean).toBeGreaterThanOrEqual(7);
    expect(improved.ratio.eightOrMore).toBeGreaterThanOrEqual(0.5);
  });

  test("it meets 95 % of the oracle's targets where all can be met, and 92 % elsewhere, of what is possible too", () => {
    for (const share of [improved.ofOracle, improved.ofPossible]) {
      expect(share.feasible).toBeGreaterThanOrEqual(0.95);
      expect(share.infeasible).toBeGreaterThanOrEqual(0.92);
    }
  });

  test("the paper's rule as reconstructed is between equal share and the improved rule", () => {
    const paper = of("paper's rule");
    expect(paper.ratio.mean).toBeGreaterThan(2);
    expect(paper.ratio.mean).toBeLessThan(improved.ratio.mean);
    expect(paper.met).toBeGreaterThan(of("share by target").met);
  });

  test("no rule serves less work than equal share, by more than 2 %", () => {
    for (const index of rules.keys()) expect(ruleFigures(trials, index).work.least).toBeGreaterThanOrEqual(0.98);
  });
});
