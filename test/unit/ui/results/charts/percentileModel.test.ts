import { expect, test } from "vitest";
import { drawnOf } from "../../../../../src/ui/results/charts/curves.ts";
import { percentileModel } from "../../../../../src/ui/results/charts/percentileModel.ts";
import { contenders, metrics, outcome, scenarioOf, stat } from "../outcomes.ts";

test("intervals wider than their value, as after two short runs, stay on the logarithmic axis", () => {
  const scenario = scenarioOf({ Photos: 150, Cars: 40 }, ["edf"]);
  const wide = metrics({
    latencyMs: { mean: stat(20, 90), p50: stat(18, 80), p95: stat(40, 200), p99: stat(60, 700), max: stat(90, 900) },
  });
  const apps = { Photos: { standing: "met", metrics: wide }, Cars: { standing: "met", metrics: wide } } as const;
  const all = contenders(scenario, [outcome("EDF", { standing: "met", apps, replications: 2 })]);
  const { panels } = percentileModel(scenario, drawnOf(all, new Set()), "");
  expect(panels).toHaveLength(2);
  for (const { x, dots } of panels) {
    expect(dots).toHaveLength(3);
    expect(x.domain[0]).toBeGreaterThan(0);
    expect(x.ticks.length).toBeGreaterThan(0);
    for (const dot of dots) {
      expect(dot.x - dot.error[0]).toBeGreaterThanOrEqual(x.domain[0]);
      expect(dot.x + dot.error[1]).toBeLessThanOrEqual(x.domain[1]);
    }
  }
});
