import { describe, expect, it } from "vitest";
import { contestScenarios, type Round } from "../../../src/cli/fang/contest.ts";
import { standings } from "../../../src/cli/fang/standings.ts";

const [scenario] = contestScenarios(1, 1);
const round = (learned: number, edf: number, myopic: number): Round => {
  if (scenario === undefined) throw new Error("No scenario was drawn.");
  return {
    scenario,
    learned,
    rivals: [
      { id: "myopic", utility: myopic },
      { id: "edf", utility: edf },
    ],
  };
};

describe("standings of the contest", () => {
  it("puts the strongest rule last and the best of each scenario after it", () => {
    const rows = standings([round(0.6, 0.4, 0.5), round(0.5, 0.4, 0.6)]);
    expect(rows.map(({ id }) => id)).toEqual(["edf", "myopic", "the best of all"]);
    expect(rows[0]?.difference.mean).toBeCloseTo(0.15, 12);
    expect(rows[1]?.difference.mean).toBeCloseTo(0, 12);
    expect(rows.map(({ wins }) => wins)).toEqual([1, 0.5, 0.5]);
  });

  it("counts a draw as no win", () => {
    expect(standings([round(0.5, 0.5, 0.5), round(0.5, 0.5, 0.5)]).map(({ wins }) => wins)).toEqual([0, 0, 0]);
  });

  it("draws its scenarios alike for a seed, and never those of another", () => {
    const names = (seed: number) => contestScenarios(seed, 4).map(({ apps }) => JSON.stringify(apps));
    expect(names(7)).toEqual(names(7));
    expect(new Set([...names(7), ...names(8)]).size).toBe(8);
  });
});
