import { describe, expect, test } from "vitest";
import { FIXED, type Round } from "../../../../src/cli/bcedge/contest.ts";
import { standings } from "../../../../src/cli/bcedge/standings.ts";
import { drawEdgeScenario, EVALUATION } from "../../../../src/learning/bcedge/edgeScenarios.ts";

type Scores = Readonly<Record<string, readonly [utility: number, violations: number]>>;

function round(scores: Scores): Round {
  return {
    scenario: drawEdgeScenario(1, EVALUATION),
    scores: Object.entries(scores).map(([label, [utility, violations]]) => ({ label, score: { utility, violations } })),
  };
}

const rounds = [
  round({ bcedge: [5, 0.02], "triton, 1": [4, 0.1], "triton, 2": [4.5, 0.01], [FIXED]: [5, 0.01] }),
  round({ bcedge: [7, 0.06], "triton, 1": [6, 0.1], "triton, 2": [5.5, 0.01], [FIXED]: [7, 0.2] }),
];
const of = (label: string) => {
  const found = standings(rounds).find((one) => one.label === label);
  if (found === undefined) throw new Error(`${label} is missing.`);
  return found;
};

describe("standings", () => {
  test("compare box by box, with the interval of the differences", () => {
    expect(of("triton, 1").ahead).toEqual({ mean: 1, ci95: 0 });
    expect(of("triton, 1").gain).toBeCloseTo(0.2, 12);
    expect(of("triton, 2").ahead.mean).toBe(1);
    expect(of("triton, 2").ahead.ci95).toBeGreaterThan(0);
    expect(of("bcedge")).toMatchObject({ utility: 6, kept: 1, ahead: { mean: 0, ci95: 0 }, wins: 0 });
  });

  test("count as missed only boxes in which the search's answer keeps violations low", () => {
    expect(of("triton, 1")).toMatchObject({ kept: 0, missed: 1 });
    expect(of("bcedge").missed).toBe(0);
  });

  test("take Triton by the best of each box, chosen afterwards", () => {
    expect(of("triton, the best of each box").utility).toBe((4.5 + 6) / 2);
  });
});
