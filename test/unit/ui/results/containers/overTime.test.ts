import { describe, expect, test } from "vitest";
import { intervalModel } from "../../../../../src/ui/results/containers/intervalModel.ts";
import { satisfiedModel } from "../../../../../src/ui/results/containers/satisfiedModel.ts";
import { controlledFrom, divided, plain, sharedScenario } from "./divided.ts";

const scenario = sharedScenario(["equal-share", "dqoes"]);

const host = { id: "t4-1", name: "T4" };

describe("schedulers over time", () => {
  const equal = divided("Equal share", {
    shares: { a: [0.5, 0.5], b: [0.5, 0.5] },
    classes: { good: [1, 1], satisfied: [0, 1], bad: [1, 0] },
  });
  const looking = divided("DQoES", {
    shares: { a: [0.5, 0.5, 0.5], b: [0.5, 0.5, 0.5] },
    classes: { good: [0, 0, 0], satisfied: [0, 2, 2], bad: [2, 0, 0] },
    intervalS: [10, 10, 20],
  });
  const controlled = controlledFrom(scenario, [equal, looking]);

  test("met is at target and better together, at every time", () => {
    const [met, atTarget, better] = (["met", "at-target", "better"] as const).map(
      (view) => satisfiedModel(controlled, view, 30).rows,
    );
    met?.forEach((row, i) => {
      for (const key of ["s0", "s1"] as const) {
        const parts = [atTarget?.[i]?.[key], better?.[i]?.[key]];
        expect(row[key] ?? null).toBe(parts.includes(null) ? null : (parts[0] ?? 0) + (parts[1] ?? 0));
      }
    });
  });

  test("a log that ends early ends its line, and does not fall to 0", () => {
    const model = satisfiedModel(controlled, "at-target", 30);
    expect(model.rows.map(({ s0 }) => s0)).toEqual([0, 1, null]);
    expect(model.labels.map(({ x, y }) => [x, y])).toEqual([
      [20, 1],
      [30, 2],
    ]);
  });

  test("intervals are drawn for those that look, from 0", () => {
    const model = intervalModel(controlled.slice(1), host, 30);
    expect(model.rows.map(({ s1 }) => s1)).toEqual([10, 10, 20]);
    expect(model.y.domain[0]).toBe(0);
    expect(plain(model.sentence)).toBe("Time between two looks at T4: DQoES 10.0 s to 20.0 s.");
  });
});
