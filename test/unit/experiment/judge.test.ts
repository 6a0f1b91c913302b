import { describe, expect, test } from "vitest";
import { judge } from "../../../src/experiment/judge.ts";
import type { Metrics, Stat } from "../../../src/experiment/result.ts";
import { oneQueue } from "../../scenarios/oneQueue.ts";
import { outcomeOf } from "../../scenarios/study.ts";

const { total } = outcomeOf(oneQueue({ durationS: 0.1 })).run;

function withOnTime(sloAttainment: Stat): Metrics {
  if (total === null) throw new Error("The scheduler did not run.");
  return { ...total, sloAttainment };
}

describe("by its app's interval against a target of 0.99, a scheduler", () => {
  test.each([
    [0.995, 0.004, "met"],
    [0.99, 0, "met"],
    [0.995, 0.005, "met"],
    [0.995, 0.006, "too-close"],
    [0.985, 0.006, "too-close"],
    [0.985, 0.005, "too-close"],
    [0.985, 0.004, "missed"],
    [0.9899, 0, "missed"],
  ] as const)("on time for %d ± %d has it %s", (mean, ci95, standing) => {
    expect(judge({ a: withOnTime({ mean, ci95 }) }, 0.99, true)).toEqual({ standing, apps: { a: standing } });
  });
});

describe("over its apps, a scheduler", () => {
  const met = withOnTime({ mean: 1, ci95: 0 });
  const close = withOnTime({ mean: 0.99, ci95: 0.01 });
  const missed = withOnTime({ mean: 0.5, ci95: 0.01 });

  test("has missed when one app is missed, is too close when one is", () => {
    expect(judge({ met, close, missed }, 0.99, true).standing).toBe("missed");
    expect(judge({ met, close }, 0.99, true).standing).toBe("too-close");
    expect(judge({ met, other: met }, 0.99, true).standing).toBe("met");
  });

  test("is saturated when it is not stable, whatever the shares; each app keeps its own standing", () => {
    expect(judge({ met, missed }, 0.99, false)).toEqual({
      standing: "saturated",
      apps: { met: "met", missed: "missed" },
    });
  });

  test("has nothing to miss where nobody asked", () => {
    expect(judge({ silent: withOnTime(null) }, 0.99, true).standing).toBe("met");
  });
});
