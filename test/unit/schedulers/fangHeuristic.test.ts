import { describe, expect, test } from "vitest";
import type { Scenario } from "../../../src/scenario/document.ts";
import { watch } from "../../laws/watch.ts";
import { oneQueue } from "../../scenarios/oneQueue.ts";

const profile = { baseMs: 20, perItemMs: 5, maxBatch: 32 };
/** A backlog counts by the SLO within which it is to be worked off: next to nothing here. */
const sloMs = 1e6;

/** Largest batch from 3 s on, when the rate has been counted over whole windows; and the models it answered with. */
function settled(scenario: Scenario): { readonly largest: number; readonly models: readonly string[] } {
  const { started, compiled } = watch(scenario, { id: "fang-heuristic", params: { load: 1 } });
  const late = started.filter(({ atMs }) => atMs > 3000);
  return {
    largest: Math.max(...late.map(({ batch }) => batch)),
    models: [...new Set(late.map(({ model }) => compiled.modelIds[model] ?? ""))],
  };
}

describe("the heuristic of Fang et al. on a device that takes 20 + 5b ms", () => {
  // Keeping up needs b ÷ (20 + 5b) ≥ rate: 40 a second alone, 66.7 in twos, 100 in fours, 133 in eights.
  test.each([
    [30, 1],
    [60, 2],
    [95, 4],
  ])("at %d requests a second takes the smallest batch that keeps up, %d", (ratePerS, batch) => {
    const scenario = oneQueue({ arrivals: { kind: "constant", ratePerS }, profile, sloMs, durationS: 10 });
    expect(settled(scenario).largest).toBe(batch);
  });

  test("at 120 a second, where four at a time do not keep up, takes more, as many as come", () => {
    const scenario = oneQueue({ arrivals: { kind: "constant", ratePerS: 120 }, profile, sloMs, durationS: 10 });
    expect(settled(scenario).largest).toBe(6);
  });

  test("needs half the batch of one device on two", () => {
    const scenario = oneQueue({
      arrivals: { kind: "constant", ratePerS: 95 },
      profile,
      sloMs,
      durationS: 10,
      servers: 2,
    });
    expect(settled(scenario).largest).toBeLessThanOrEqual(2);
  });
});

describe("with variants, the heuristic", () => {
  /** `precise` keeps up with at most 32 ÷ 180 requests per ms. */
  function variants(ratePerS: number): Scenario {
    const scenario = oneQueue({ arrivals: { kind: "constant", ratePerS }, profile, sloMs, durationS: 10 });
    const [work] = scenario.catalog?.models ?? [];
    if (work === undefined) throw new Error("The scenario has no model.");
    const quick = {
      ...work,
      id: "quick",
      accuracy: 0.6,
      profiles: { server: { ...profile, baseMs: 1, perItemMs: 1 } },
    };
    return {
      ...scenario,
      apps: scenario.apps.map(({ id, sloMs: slo, weight, arrivals }) => ({
        id,
        sloMs: slo,
        weight,
        arrivals,
        variants: ["quick", "work"],
      })),
      catalog: { devices: scenario.catalog?.devices ?? [], models: [work, quick] },
    };
  }

  test("answers with the most accurate while that keeps up, in whatever batch", () => {
    expect(settled(variants(150)).models).toEqual(["work"]);
  });

  test("answers with a faster one when it does not", () => {
    expect(settled(variants(300)).models).toEqual(["quick"]);
  });
});
