import { describe, expect, test } from "vitest";
import { oneQueue } from "../../scenarios/oneQueue.ts";
import { outcomesOf, studyOf } from "../../scenarios/study.ts";
import { valid } from "../../scenarios/valid.ts";

describe("the samples of a percentile", () => {
  const one = oneQueue({ replications: 3, warmupS: 1, durationS: 4, schedulers: [{ id: "fifo" }, { id: "edf" }] });
  const [app] = one.apps;
  const scenario = valid({
    ...one,
    apps: [
      { ...app, id: "often", arrivals: { kind: "poisson", ratePerS: 500 } },
      { ...app, id: "seldom", arrivals: { kind: "poisson", ratePerS: 20 } },
      { ...app, id: "never", arrivals: { kind: "trace", timesS: [100], scale: 1 } },
      { ...app, id: "full", arrivals: { kind: "poisson", ratePerS: 700 }, queueCapacity: 2 },
    ],
  });
  const { compiled } = studyOf(scenario);
  const windowS = (compiled.windowEndMs - compiled.warmupMs) / 1000;

  test("are the measured requests that were answered, over all replications", () => {
    for (const { run, charts } of outcomesOf(scenario)) {
      for (const id of ["often", "seldom", "never", "full"]) {
        const answered = (run.apps[id]?.completedRps?.mean ?? Number.NaN) * windowS * run.replications;
        expect(charts?.samples[id]).toBeCloseTo(answered, 6);
      }
      expect(charts?.samples.never).toBe(0);
      expect(charts?.samples.full).toBeLessThan(700 * windowS * 3);
    }
  });

  test("are those of all apps in total", () => {
    for (const { charts } of outcomesOf(scenario)) {
      const { "": total, ...apps } = charts?.samples ?? {};
      expect(total).toBe(Object.values(apps).reduce((sum, count) => sum + count, 0));
      expect(total).toBeGreaterThan(1000);
    }
  });
});
