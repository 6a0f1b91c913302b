import { describe, expect, test } from "vitest";
import { studentT95 } from "../../src/experiment/interval.ts";
import type { Metrics, Stat } from "../../src/experiment/result.ts";
import type { Scenario } from "../../src/scenario/document.ts";
import { outcomeOf } from "../scenarios/study.ts";
import { type Craft, workshop } from "../scenarios/workshop.ts";
import { fullBatches, machineRepair, processorSharing } from "./theory.ts";

// Forty, so that three standard errors mean nearly what they do for a normal variable.
const REPLICATIONS = 40;
const exponential = { distribution: "exponential" } as const;
const lognormal = { distribution: "lognormal", cv: 2 } as const;
const unit = { batch: [1], latencyMs: [1] };
const work: Craft = { id: "work", on: { server: unit }, service: exponential };
const poisson = (ratePerS: number) => ({ kind: "poisson", ratePerS }) as const;

function totalOf(scenario: Scenario): Metrics {
  const { total } = outcomeOf(scenario).run;
  if (total === null) throw new Error("The scheduler did not run.");
  return total;
}

function expectAgreement(stat: Stat, theory: number): void {
  const standardError = (stat?.ci95 ?? Number.NaN) / studentT95(REPLICATIONS - 1);
  expect(standardError).toBeLessThan(0.02 * theory);
  expect(Math.abs((stat?.mean ?? Number.NaN) - theory)).toBeLessThanOrEqual(3 * standardError);
}

const shared = { devices: { server: 1 }, warmupS: 3, durationS: 30, replications: REPLICATIONS };

describe("processor sharing, 1 ÷ (1 − load) for every service distribution:", () => {
  test.each([
    ["by demand", "exponential", { id: "fifo", params: { instances: 64 } }, exponential],
    ["by demand", "lognormal", { id: "fifo", params: { instances: 64 } }, lognormal],
    ["by shares", "exponential", { id: "equal-share", params: { perContainer: 64 } }, exponential],
  ] as const)("%s, %s", (_by, _service, scheduler, service) => {
    const jobs = [{ id: "a", arrivals: poisson(700), model: "work" }];
    const total = totalOf(workshop({ ...shared, crafts: [{ ...work, service }], jobs, schedulers: [scheduler] }));
    expectAgreement(total.latencyMs.mean, processorSharing(0.7, 1));
    expectAgreement(total.utilisation, 0.7);
  });

  test("two containers with caps of one half are two M/M/1 of half the speed, whatever the other does", () => {
    const scheduler = { id: "equal-share", params: { workConserving: false } };
    const jobs = [
      { id: "a", arrivals: poisson(300), model: "work" },
      { id: "b", arrivals: poisson(100), model: "work" },
    ];
    const { apps } = outcomeOf(workshop({ ...shared, crafts: [work], jobs, schedulers: [scheduler] })).run;
    expectAgreement(apps.a?.latencyMs.mean ?? null, 2 / (1 - 0.6));
    expectAgreement(apps.b?.latencyMs.mean ?? null, 2 / (1 - 0.2));
  });
});

describe("closed clients: machine repair", () => {
  test.each([
    [1, 5],
    [5, 4],
    [20, 10],
    [8, 0],
  ])("%d clients that think for %d ms", (clients, thinkMs) => {
    const jobs = [{ id: "a", arrivals: { kind: "closed", clients, thinkS: thinkMs / 1000 } as const, model: "work" }];
    const total = totalOf(workshop({ ...shared, crafts: [work], jobs, schedulers: [{ id: "fifo" }] }));
    const { throughput, response } = machineRepair(clients, thinkMs, 1);
    expectAgreement(total.completedRps, throughput * 1000);
    expectAgreement(total.latencyMs.mean, response);
  });
});

test.each([2, 8])("full batches of %d of exponential duration", (size) => {
  const crafts = [{ ...work, on: { server: { batch: [1, 8], latencyMs: [1, 1] } } }];
  const jobs = [{ id: "a", arrivals: poisson(700 * size), model: "work" }];
  const schedulers = [{ id: "fixed-batch", params: { batch: size, maxWaitMs: 1e6 } }];
  const total = totalOf(workshop({ ...shared, crafts, jobs, schedulers }));
  expectAgreement(total.latencyMs.mean, fullBatches(0.7 * size, 1, size));
  expectAgreement(total.meanBatch, size);
});

describe("pipelines", () => {
  const crafts: readonly Craft[] = [
    { id: "first", on: { one: unit }, service: exponential },
    { id: "second", on: { two: { batch: [1], latencyMs: [0.5] } }, service: exponential },
  ];
  const devices = { one: 1, two: 1 };

  test("two stations in a row are two independent M/M/1 (Jackson)", () => {
    const modules = [
      { id: "x", model: "first" },
      { id: "y", model: "second", after: ["x"] },
    ];
    const jobs = [{ id: "a", arrivals: poisson(700), modules }];
    const total = totalOf(workshop({ ...shared, devices, crafts, jobs, schedulers: [{ id: "fifo" }] }));
    expectAgreement(total.latencyMs.mean, 1 / (1 - 0.7) + 0.5 / (1 - 0.35));
  });

  test("a fan-out of 1.5 loads the next station one and a half times", () => {
    const modules = [
      { id: "x", model: "first" },
      { id: "y", model: "second", after: ["x"], fanout: 1.5 },
    ];
    const jobs = [{ id: "a", arrivals: poisson(500), modules }];
    const { devices: used } = outcomeOf(
      workshop({ ...shared, devices, crafts, jobs, schedulers: [{ id: "fifo" }] }),
    ).run;
    expectAgreement(used[0]?.utilisation ?? null, 0.5);
    expectAgreement(used[1]?.utilisation ?? null, 0.5 * 1.5 * 0.5);
  });

  test("a request that splits and joins takes its longest way, exactly", () => {
    const plain = (id: string, device: string, ms: number): Craft => ({
      id,
      on: { [device]: { batch: [1], latencyMs: [ms] } },
    });
    const modules = [
      { id: "detect", model: "detect" },
      { id: "plate", model: "plate", after: ["detect"] },
      { id: "make", model: "make", after: ["detect"], fanout: 2 },
      { id: "report", model: "report", after: ["plate", "make"] },
    ];
    const total = totalOf(
      workshop({
        devices: { d: 1, p: 1, m: 1, r: 2 },
        crafts: [plain("detect", "d", 3), plain("plate", "p", 20), plain("make", "m", 7), plain("report", "r", 5)],
        jobs: [{ id: "a", arrivals: { kind: "constant", ratePerS: 10 }, modules }],
        schedulers: [{ id: "fifo" }],
        durationS: 1,
      }),
    );
    // 3 ms, then 20 ms beside two of 7 ms on one device, then two reports of 5 ms side by side.
    expect(total.latencyMs.mean?.mean).toBeCloseTo(28, 9);
    expect(total.latencyMs.max?.mean).toBeCloseTo(28, 9);
  });
});

describe("batches that share a device change speed exactly when their neighbours change", () => {
  const run = (over: Partial<Parameters<typeof workshop>[0]>, params: Record<string, number> = {}) =>
    outcomeOf(
      workshop({
        devices: { server: 1 },
        crafts: [{ id: "work", on: { server: { batch: [1], latencyMs: [10] } } }],
        jobs: [
          { id: "a", arrivals: { kind: "trace", timesS: [0, 100] }, model: "work" },
          { id: "b", arrivals: { kind: "trace", timesS: [0.005, 100.005] }, model: "work" },
        ],
        schedulers: [{ id: "fifo", params: { instances: 2, ...params } }],
        durationS: 50,
        ...over,
      }),
    ).run;

  test("10 ms of work from 0, and from 5 ms on: 15 ms each", () => {
    const { apps } = run({});
    // a works alone for 5 ms, at half speed until 15; b then has 5 ms left, alone until 20.
    expect(apps.a?.latencyMs.mean?.mean).toBeCloseTo(15, 9);
    expect(apps.b?.latencyMs.mean?.mean).toBeCloseTo(15, 9);
  });

  test("interference of 0.25 makes the shared part a quarter longer", () => {
    const { apps } = run({ interference: 0.25 });
    // The shared speed is 1 ÷ (2 × 1.25): a's last 5 ms take 12.5; b then has 5 ms left.
    expect(apps.a?.latencyMs.mean?.mean).toBeCloseTo(17.5, 9);
    expect(apps.b?.latencyMs.mean?.mean).toBeCloseTo(17.5, 9);
  });

  test("where memory holds one, the second waits as if only one could run", () => {
    const crafts = [{ id: "work", on: { server: { batch: [1], latencyMs: [10] } }, memoryMiB: 600 }];
    const { apps } = run({ crafts });
    expect(apps.a?.latencyMs.mean?.mean).toBeCloseTo(10, 9);
    expect(apps.b?.latencyMs.mean?.mean).toBeCloseTo(15, 9);
  });
});
