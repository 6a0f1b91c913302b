import { describe, expect, test } from "vitest";
import { curveModel } from "../../../../src/ui/train/charts/curveModel.ts";
import { scoreModel } from "../../../../src/ui/train/charts/scoreModel.ts";
import { rule, scored } from "./points.ts";

const own = { scheduler: "fang-rl", name: "Fang RL", scoreName: "utility per request", decisions: 10_000 };
const rivals = [rule("fixed-batch", 0.63), rule("edf", 0.7)];

describe("the chart of scores", () => {
  const model = scoreModel({ ...own, rivals, points: scored(0.5, null, 0.66, 0.64) });

  test("has the policy where it was scored, and each rule level to the end of the run", () => {
    expect(model?.rows.map(({ x, s0 }) => [x, s0])).toEqual([
      [0, 0.5],
      [2000, 0.66],
      [3000, 0.64],
      [10_000, null],
    ]);
    expect(new Set(model?.rows.map(({ s1 }) => s1))).toEqual(new Set([0.63]));
  });

  test("marks the checkpoint that is kept, names every line, and shows all of them", () => {
    expect(model?.labels.map(({ drawn, x, y, marked }) => [drawn.label, x, y, marked])).toEqual([
      ["Fang RL", 2000, 0.66, true],
      ["Best fixed batch", 10_000, 0.63, false],
      ["EDF", 10_000, 0.7, false],
    ]);
    const [low, high] = model?.y.domain ?? [];
    expect(low).toBeLessThanOrEqual(0.5);
    expect(high).toBeGreaterThanOrEqual(0.7);
    expect(model?.sentence).toMatch(/best 0\.660 after 2\s000 decisions/u);
  });

  test("is none before the first score", () => {
    expect(scoreModel({ ...own, rivals, points: scored(null, null) })).toBeNull();
  });
});

describe("a curve", () => {
  test("leaves out the point before training, and averages neighbours where there are many", () => {
    const points = scored(...Array.from({ length: 401 }, () => null));
    const model = curveModel({ ...own, kind: "reward", points });
    const values = model?.rows.map(({ s0 }) => s0) ?? [];
    expect(values.length).toBeLessThanOrEqual(80);
    const mean = values.reduce<number>((sum, value) => sum + (value ?? 0), 0) / values.length;
    expect(mean).toBeCloseTo((0.001 * 401) / 2, 10);
    expect(model?.rows.at(-1)?.x).toBe(400_000);
  });

  test("is none where an algorithm has no entropy", () => {
    const points = scored(null, null, null).map((point) => ({ ...point, entropy: null }));
    expect(curveModel({ ...own, kind: "entropy", points })).toBeNull();
  });
});
