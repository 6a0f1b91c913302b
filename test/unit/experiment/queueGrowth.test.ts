import { describe, expect, test, vi } from "vitest";
import type { Scenario } from "../../../src/scenario/document.ts";
import { type OneQueue, oneQueue } from "../../scenarios/oneQueue.ts";
import { outcomeOf } from "../../scenarios/study.ts";
import { valid } from "../../scenarios/valid.ts";

// Ten seeds of millions of requests take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const SEEDS = Array.from({ length: 10 }, (_, seed) => seed);
const service = { distribution: "exponential" } as const;

/** M/M/1 with services of a millisecond. */
const load = (share: number, queue: OneQueue = {}): OneQueue => ({
  arrivals: { kind: "poisson", ratePerS: 1000 * share },
  service,
  warmupS: 2,
  durationS: 20,
  replications: 4,
  ...queue,
});

/** For how many seeds a queue counts as growing. */
function growing(queue: OneQueue, change: (scenario: Scenario) => Scenario = (same) => same): number {
  return SEEDS.filter((seed) => !outcomeOf(change(oneQueue({ ...queue, seed }))).run.stable).length;
}

describe("a queue is never called growing", () => {
  test.each([
    ["at load 0.5", load(0.5)],
    ["at load 0.95", load(0.95)],
    ["at load 0.95 from empty, without a warm-up", load(0.95, { warmupS: 0 })],
    ["at load 0.95 over two seconds", load(0.95, { warmupS: 0.2, durationS: 2 })],
    ["at load 0.95 over a tenth of a second", load(0.95, { warmupS: 0, durationS: 0.1 })],
    ["at load 0.95 in one replication", load(0.95, { replications: 1 })],
    ["at load 0.95 in twenty replications", load(0.95, { replications: 20, durationS: 5 })],
    ["in bursts at a mean load of 0.6", load(0, { arrivals: bursts(600), replications: 8 })],
    ["when it is full and turns the rest away", load(1.5, { app: { queueCapacity: 50 } })],
    ["when its overload comes and goes", load(0, { arrivals: waves(1, 2), warmupS: 1 })],
    ["when its app stops and it drains", load(1.2, { app: { stopS: 8 } })],
  ])("%s", (_, queue) => expect(growing(queue)).toBe(0));

  test.each([1, 30, 3000])("with %d closed clients, however slow the server", (clients) => {
    const arrivals = { kind: "closed", clients, thinkS: 1 } as const;
    expect(growing(load(0, { arrivals, warmupS: 0, durationS: 4 }))).toBe(0);
  });
});

describe("a queue is always called growing", () => {
  test.each([
    ["at load 1.05", load(1.05)],
    ["at load 1.05 from empty, without a warm-up", load(1.05, { warmupS: 0 })],
    ["at load 1.05 in one replication of a minute", load(1.05, { replications: 1, durationS: 60 })],
    ["at load 1.05 in eight replications of five seconds", load(1.05, { replications: 8, durationS: 5 })],
    ["at load 1.5 over one second", load(1.5, { warmupS: 0, durationS: 1 })],
    ["at a steady load of 1.05", load(0, { arrivals: { kind: "constant", ratePerS: 1050 } })],
    ["in bursts at a mean load of 1.3", load(0, { arrivals: bursts(1300), replications: 8, durationS: 30 })],
  ])("%s", (_, queue) => expect(growing(queue)).toBe(SEEDS.length));
});

describe("the growth", () => {
  test("is the overload: requests that come less those that can be served", () => {
    const steady = oneQueue({ arrivals: { kind: "constant", ratePerS: 1250 }, warmupS: 1, replications: 2 });
    expect(outcomeOf(steady).charts?.growthRps).toBeCloseTo(250, -1);
  });

  test.each([
    [0.95, 0],
    [1.05, SEEDS.length],
  ])("of a pipeline with its second module at load %d is found in %d of 10", (share, count) => {
    expect(growing(load(share, { durationS: 10 }), pipeline)).toBe(count);
  });

  test("is looked for in every app, and not in closed ones", () => {
    const { run } = outcomeOf(
      oneQueueBesides({ kind: "closed", clients: 5, thinkS: 0.01 }, { kind: "poisson", ratePerS: 1100 }),
    );
    expect(run.stable).toBe(false);
  });
});

/** Half a second of double rate and half a second of silence on average. */
function bursts(meanRatePerS: number) {
  return { kind: "onoff", onRatePerS: 2 * meanRatePerS, offRatePerS: 0, meanOnS: 0.5, meanOffS: 0.5 } as const;
}

/** A load that swings by 40 % around `share` of 0.8. */
function waves(share: number, periodS: number) {
  return { kind: "sine", meanRatePerS: 800 * share, amplitude: 0.4, periodS } as const;
}

/** The same app as two modules on two devices, of which the second is as slow as the app's model was. */
function pipeline(scenario: Scenario): Scenario {
  const [app] = scenario.apps;
  const [model] = scenario.catalog?.models ?? [];
  if (app === undefined || model === undefined)
    throw new Error("The scenario must have an app with a model of its own.");
  const { model: _, ...rest } = { model: "", ...app };
  const fast = { ...model, id: "first", profiles: { front: { batch: [1], latencyMs: [0.2] } } };
  const device = scenario.catalog?.devices?.[0];
  return valid({
    ...scenario,
    fleet: [...scenario.fleet, { device: "front", count: 1 }],
    apps: [
      {
        ...rest,
        modules: [
          { id: "one", model: "first" },
          { id: "two", model: model.id, after: ["one"] },
        ],
      },
    ],
    catalog: { devices: [device, { ...device, id: "front" }], models: [model, fast] },
  });
}

/** One device for two apps. */
function oneQueueBesides(...arrivals: readonly Scenario["apps"][number]["arrivals"][]): Scenario {
  const scenario = oneQueue({ replications: 4 });
  const [app] = scenario.apps;
  return valid({ ...scenario, apps: arrivals.map((process, i) => ({ ...app, id: `a${i}`, arrivals: process })) });
}
