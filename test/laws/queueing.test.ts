import { describe, expect, test } from "vitest";
import type { SchedulerChoice } from "../../src/scenario/document.ts";
import { expectAgreement, measure, measureTotal } from "./million.ts";
import { gammaM1, mg1, mm1kBlocked, mm1Priority, mmc } from "./theory.ts";

const exponential = { distribution: "exponential" } as const;

describe("the mean latency over 10⁶ requests is that of theory:", () => {
  test.each([0.3, 0.8])("M/M/1 at load %d", (load) => {
    const total = measureTotal(1000 * load, { service: exponential });
    expectAgreement(total.latencyMs.mean, 1 / (1 - load));
    expectAgreement(total.utilisation, load);
  });

  test.each([
    [4, 0.8],
    [4, 0.5],
    [32, 0.9],
  ])("M/M/%d at load %d (Erlang C)", (servers, load) => {
    const total = measureTotal(1000 * load * servers, { service: exponential, servers });
    expectAgreement(total.latencyMs.mean, mmc(load * servers, 1, servers));
    expectAgreement(total.utilisation, load);
  });

  test.each([0.5, 0.8])("M/D/1 at load %d", (load) => {
    expectAgreement(measureTotal(1000 * load, {}).latencyMs.mean, mg1(load, 1, 0));
  });

  test.each([
    ["lognormal", 0.5],
    ["lognormal", 1.5],
    ["gamma", 0.5],
    ["gamma", 1.5],
  ] as const)("M/G/1 with %s service of cv %d (Pollaczek and Khinchine)", (distribution, cv) => {
    const total = measureTotal(700, { service: { distribution, cv } });
    expectAgreement(total.latencyMs.mean, mg1(0.7, 1, cv));
  });

  test.each([0.5, 2])("GI/M/1 with gamma gaps of cv %d", (cv) => {
    const total = measureTotal(700, { arrivals: { kind: "gamma", ratePerS: 700, cv }, service: exponential });
    expectAgreement(total.latencyMs.mean, gammaM1(0.7, 1, cv));
  });

  test("M/D/1 for every scheduler that may only start one request at a time", () => {
    const single: readonly SchedulerChoice[] = [
      { id: "fifo" },
      { id: "fixed-batch", params: { batch: 1 } },
      { id: "triton", params: { maxBatch: 1 } },
      { id: "edf" },
      { id: "clipper-aimd" },
      { id: "fang-heuristic" },
      { id: "myopic" },
    ];
    const means = single.map((choice) => measureTotal(800, { schedulers: [choice] }).latencyMs.mean);
    for (const mean of means) expect(mean).toEqual(means[0]);
    expectAgreement(means[0] ?? null, mg1(0.8, 1, 0));
  });
});

describe("over 10⁶ requests", () => {
  test("M/M/1's time in system is exponential: its percentiles are W × ln(1 ÷ (1 − q))", () => {
    const { latencyMs } = measureTotal(500, { service: exponential });
    expectAgreement(latencyMs.p50, 2 * Math.log(2));
    expectAgreement(latencyMs.p95, 2 * Math.log(20));
    expectAgreement(latencyMs.p99, 2 * Math.log(100));
  });

  test.each([
    [0.9, 1],
    [1.5, 4],
  ])("M/M/1/K at load %d with %d places to wait turns away the share of theory", (load, queueCapacity) => {
    const total = measureTotal(1000 * load, { service: exponential, app: { queueCapacity } });
    expectAgreement(total.completedRps, 1000 * load * (1 - mm1kBlocked(load, queueCapacity + 1)));
  });

  test("EDF with deadlines far apart serves M/M/1 by priority, without preemption (Cobham)", () => {
    const { apps } = measure(800, { service: exponential, schedulers: [{ id: "edf" }] }, (scenario) => ({
      ...scenario,
      apps: scenario.apps.flatMap((app) => [
        { ...app, id: "urgent", sloMs: 1e3, arrivals: { kind: "poisson", ratePerS: 300 } },
        { ...app, id: "patient", sloMs: 1e6, arrivals: { kind: "poisson", ratePerS: 500 } },
      ]),
    }));
    const [urgent, patient] = mm1Priority([0.3, 0.5], 1);
    expectAgreement(apps.urgent?.latencyMs.mean ?? null, urgent);
    expectAgreement(apps.patient?.latencyMs.mean ?? null, patient);
  });
});
