import { describe, expect, test } from "vitest";
import type { Metrics } from "../../../src/experiment/result.ts";
import { type OneQueue, oneQueue } from "../../scenarios/oneQueue.ts";
import { outcomeOf } from "../../scenarios/study.ts";

// A hundred requests at 500, 510 … 1490 ms in the window [500, 1500), 5 ms each on a device of $2 an hour and 100 W.
const arrivals = { kind: "constant", ratePerS: 100 } as const;
const hand: OneQueue = {
  arrivals,
  profile: { batch: [1, 10], latencyMs: [5, 23] },
  sloMs: 10,
  warmupS: 0.5,
  durationS: 1,
};

function figures(own: OneQueue = {}): Metrics {
  const { total } = outcomeOf(oneQueue({ ...hand, ...own })).run;
  if (total === null) throw new Error("The scheduler did not run.");
  return total;
}

const exactly = (mean: number) => ({ mean: expect.closeTo(mean, 9), ci95: 0 });

describe("a hundred requests, 5 ms each, of an objective of 10 ms:", () => {
  const total = figures();

  test("all are answered in time", () => {
    expect(total.offeredRps).toEqual(exactly(100));
    expect(total.completedRps).toEqual(exactly(100));
    expect(total.goodputRps).toEqual(exactly(100));
    expect(total.sloAttainment).toEqual(exactly(1));
    expect(total.dropped).toEqual(exactly(0));
    expect(total.unfinished).toEqual(exactly(0));
  });

  test("latency is 5 ms in every figure, percentiles within 0.5 % and never above the longest", () => {
    expect(total.latencyMs.mean).toEqual(exactly(5));
    expect(total.latencyMs.max).toEqual(exactly(5));
    for (const stat of [total.latencyMs.p50, total.latencyMs.p95, total.latencyMs.p99]) {
      expect(Math.abs((stat?.mean ?? 0) / 5 - 1)).toBeLessThan(0.005);
      expect(stat?.mean).toBeLessThanOrEqual(5);
    }
  });

  test("the device works half the time: 0.5 s at 100 W are 50 J", () => {
    expect(total.utilisation).toEqual(exactly(0.5));
    expect(total.energyWh).toEqual(exactly(50 / 3600));
    expect(total.costPerHour).toEqual(exactly(2));
    // A second of $2 an hour for a hundred, so ten seconds for a thousand.
    expect(total.costPer1kGood).toEqual(exactly((2 * 10) / 3600));
  });

  test("batches, accuracy and decisions, which also count the warm-up", () => {
    expect(total.meanBatch).toEqual(exactly(1));
    expect(total.accuracy).toEqual(exactly(0.8));
    expect(total.decisions).toEqual(exactly(149));
  });

  test("the three utilities: full worth until half the SLO; ln(100 ÷ (5 ÷ 10)); better than target by more than 10 %", () => {
    expect(total.utility.fang).toEqual(exactly(0.8));
    expect(total.utility.bcedge).toEqual(exactly(Math.log(200)));
    expect(total.utility.satisfiedApps).toEqual(exactly(1));
    expect(total.utility.classes).toEqual({ good: exactly(1), satisfied: exactly(0), bad: exactly(0) });
  });
});

describe("the same requests", () => {
  test("of an objective of 4 ms are all late: no goodput, so no price of it; worth (8 − 5) ÷ (8 − 2) of 0.8", () => {
    const total = figures({ sloMs: 4 });
    expect(total.completedRps).toEqual(exactly(100));
    expect(total.goodputRps).toEqual(exactly(0));
    expect(total.sloAttainment).toEqual(exactly(0));
    expect(total.costPer1kGood).toBeNull();
    expect(total.utility.fang).toEqual(exactly(0.4));
    expect(total.utility.satisfiedApps).toEqual(exactly(0));
    expect(total.utility.classes.bad).toEqual(exactly(1));
  });

  test("of an objective of 5 ms are on time to the moment", () => {
    expect(figures({ sloMs: 5 }).goodputRps).toEqual(exactly(100));
  });

  test.each([
    [4.6, "satisfied"],
    [5.5, "satisfied"],
    [5.6, "good"],
    [4.5, "bad"],
  ] as const)("of a target of %d ms are %s by DQoES, whose band is 10 % of the target", (qoeTargetMs, name) => {
    const { classes, satisfiedApps } = figures({ app: { qoeTargetMs } }).utility;
    expect(classes[name]).toEqual(exactly(1));
    expect(satisfiedApps).toEqual(exactly(name === "bad" ? 0 : 1));
  });

  test("in batches of ten wait for the last of them: 23 to 113 ms, 10 requests each", () => {
    const schedulers = [{ id: "fixed-batch", params: { batch: 10, maxWaitMs: 1000 } }];
    const total = figures({ sloMs: 1000, schedulers });
    expect(total.meanBatch).toEqual(exactly(10));
    expect(total.latencyMs.mean).toEqual(exactly(23 + 45));
    expect(total.latencyMs.max).toEqual(exactly(23 + 90));
  });

  test("in three replications give the same figures without width", () => {
    const three = figures({ replications: 3 });
    expect({ ...three, decisionUs: null }).toEqual({ ...figures(), decisionUs: null });
  });
});

describe("figures without a sample are null, never 0 or NaN:", () => {
  const total = figures({ app: { startS: 100 } });

  test("those of answers, where nobody asked", () => {
    for (const stat of Object.values(total.latencyMs)) expect(stat).toBeNull();
    for (const stat of [total.sloAttainment, total.accuracy, total.meanBatch, total.costPer1kGood, total.utility.fang])
      expect(stat).toBeNull();
    expect(total.utility.bcedge).toBeNull();
  });

  test("while counts and the fleet are what they are", () => {
    expect(total.offeredRps).toEqual(exactly(0));
    expect(total.utilisation).toEqual(exactly(0));
    expect(total.costPerHour).toEqual(exactly(2));
    expect(total.energyWh).toEqual(exactly(0));
  });
});

test("requests that are turned away or never answered miss their objective and are worth nothing", () => {
  // One is answered every 100 ms, one waits, the other eight of ten are turned away.
  const total = figures({
    profile: { batch: [1], latencyMs: [100] },
    sloMs: 200,
    warmupS: 0,
    app: { queueCapacity: 1 },
  });
  const offered = total.offeredRps?.mean ?? 0;
  const counted = (total.completedRps?.mean ?? 0) + (total.dropped?.mean ?? 0) + (total.unfinished?.mean ?? 0);
  expect(counted).toBe(offered);
  expect(total.dropped?.mean).toBeGreaterThan(80);
  expect(total.sloAttainment?.mean).toBeCloseTo((total.goodputRps?.mean ?? 0) / offered, 12);
  expect(total.utility.fang?.mean).toBeLessThan(0.8 * 0.2);
});
