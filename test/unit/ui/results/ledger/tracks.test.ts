import { describe, expect, it } from "vitest";
import { isFinisher } from "../../../../../src/ui/results/contender.ts";
import { standingDetail } from "../../../../../src/ui/results/ledger/standingDetail.ts";
import { tracksOf } from "../../../../../src/ui/results/ledger/tracks.ts";
import { answersNeeded } from "../../../../../src/ui/results/samples.ts";
import { contenders, metrics, outcome, scenarioOf, stat } from "../outcomes.ts";

const names = ["a", "b", "c", "d", "e", "f"];

function finisher(apps: readonly string[], over: Partial<Parameters<typeof outcome>[1]> = {}) {
  const scenario = scenarioOf(Object.fromEntries(apps.map((id, i) => [id, 100 * (apps.length - i)])), ["edf"]);
  const told = Object.fromEntries(apps.map((id) => [id, { standing: "missed" as const, metrics: metrics() }]));
  const [only] = contenders(scenario, [outcome("EDF", { standing: "missed", apps: told, ...over })]).filter(isFinisher);
  if (only === undefined) throw new Error("the one scheduler has finished");
  return { scenario, only };
}

describe("tracks of a strip", () => {
  it("are multiples of each app's own SLO over all apps, and ms for one", () => {
    const { scenario, only } = finisher(["a", "b"]);
    expect(tracksOf(scenario, only, "").shown.map(({ p50, p99 }) => [p50, p99])).toEqual([
      [18 / 200, 60 / 200],
      [18 / 100, 60 / 100],
    ]);
    expect(tracksOf(scenario, only, "b").shown.map(({ letter, p50 }) => [letter, p50])).toEqual([["B", 18]]);
  });

  it("of more than four apps are the three worst, in scenario order", () => {
    const { scenario, only } = finisher(names);
    const { shown, others } = tracksOf(scenario, only, "");
    expect(shown.map(({ letter }) => letter)).toEqual(["D", "E", "F"]);
    expect(others).toBe(3);
  });

  it("have no p99 below a thousand answers, and none at all where the queue grows", () => {
    expect([50, 95, 99].map(answersNeeded)).toEqual([20, 200, 1000]);
    const few = finisher(["a"], { samples: 999 });
    expect(tracksOf(few.scenario, few.only, "").shown.map(({ p95, p99 }) => [p95, p99])).toEqual([[0.4, null]]);
    const full = finisher(["a"], { standing: "saturated" });
    expect(tracksOf(full.scenario, full.only, "").shown).toEqual([]);
  });
});

describe("the line under a status", () => {
  it("names the apps at fault by their letters, or counts them", () => {
    const two = finisher(["a", "b"]);
    expect(standingDetail(two.scenario, two.only, "")).toBe("A, B late");
    const six = finisher(names);
    expect(standingDetail(six.scenario, six.only, "")).toBe("6 apps late");
  });

  it("gives the interval of the one app that is too close", () => {
    const close = { standing: "too-close" as const, metrics: metrics({ sloAttainment: stat(0.99, 0.0025) }) };
    const { scenario, only } = finisher(["a", "b"], {
      standing: "too-close",
      apps: { a: { standing: "met", metrics: metrics() }, b: close },
    });
    expect(standingDetail(scenario, only, "")).toBe("B, 98.8 to 99.3");
  });
});
