import { describe, expect, test } from "vitest";
import { curveModel } from "../../../../src/ui/plan/charts/curveModel.ts";
import { planned } from "../../../../src/ui/plan/plannerRow.ts";
import { plansOf, trafficCameras } from "./reports.ts";

const usual = plansOf(trafficCameras(120), ["planner", "objective", "rate"]);
const tight = plansOf(trafficCameras(40), ["planner", "objective"]);

describe("a curve of cost", () => {
  test.each(["objective", "rate"] as const)("against the %s passes through each planner’s answer", (kind) => {
    const model = curveModel(kind, usual.rows, usual.reports);
    const now = model?.line.rows.find(({ x }) => x === 1);
    expect(model?.line.drawn.length).toBeGreaterThan(1);
    for (const { index, key } of model?.line.drawn ?? [])
      expect(now?.[key]).toBe(planned(usual.rows[index])?.plan.costPerHour);
    expect(model?.missing).toEqual([]);
    expect(model?.noneUpTo).toBeNull();
  });

  test("of the optimum never rises as the objective grows longer, and lies below all others", () => {
    const model = curveModel("objective", usual.rows, usual.reports);
    const optimum = model?.line.drawn.find(({ label }) => label === "Optimum")?.key ?? "s0";
    const costs = model?.line.rows.map((row) => row[optimum] ?? Number.NaN) ?? [];
    costs.slice(1).forEach((cost, i) => {
      expect(cost).toBeLessThanOrEqual((costs[i] ?? 0) * (1 + 1e-9));
    });
    for (const row of model?.line.rows ?? [])
      for (const { key } of model?.line.drawn ?? [])
        expect(row[key]).toBeGreaterThanOrEqual((row[optimum] ?? 0) * (1 - 1e-6));
  });

  test("leaves out where there is no plan, and says where in words", () => {
    const model = curveModel("objective", tight.rows, tight.reports);
    expect(model?.missing).toContainEqual(expect.stringMatching(/^Nexus below \d/u));
    const nexus = model?.line.drawn.find(({ label }) => label === "Nexus")?.key ?? "s0";
    expect(model?.line.rows[0]?.[nexus]).toBeNull();
    expect(model?.noneUpTo).toBe(
      model?.line.rows.find((row) => model.line.drawn.some(({ key }) => row[key] != null))?.x,
    );
  });

  test("is not there before any point is", () => expect(curveModel("rate", tight.rows, new Map())).toBeNull());
});
