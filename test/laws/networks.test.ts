import { describe, expect, test } from "vitest";
import type { Model } from "../../src/scenario/catalogEntry.ts";
import type { Scenario } from "../../src/scenario/document.ts";
import { expectAgreement, measure, measureTotal } from "./million.ts";
import { closedClients, mg1Sharing } from "./theory.ts";

const exponential = { distribution: "exponential" } as const;

describe("batches that share a device equally have the mean latency of processor sharing, whatever their distribution:", () => {
  test.each([
    ["deterministic", 0],
    ["exponential", 1],
    ["gamma", 2],
  ] as const)("%s of cv %d", (distribution, cv) => {
    const total = measureTotal(700, {
      service: { distribution, cv },
      // At this load more than 64 at once come once in 10¹⁰ requests.
      maxConcurrency: 64,
      schedulers: [{ id: "fifo", params: { instances: 64 } }],
    });
    expectAgreement(total.latencyMs.mean, mg1Sharing(0.7, 1));
    expectAgreement(total.utilisation, 0.7);
  });
});

describe("closed clients have the throughput and latency of mean value analysis:", () => {
  test.each([
    [1, 2],
    [5, 10],
    [20, 10],
  ])("%d of them who think %d ms", (clients, thinkMs) => {
    // Over 10⁶ requests, five clients are 3.1 standard errors off with this seed; over 2.7 × 10⁷ with others, 0.2. Four
    // times as many requests tell such a chance from a bias.
    const replications = 80;
    const theory = closedClients(clients, thinkMs, 1);
    const total = measureTotal(1000 * theory.throughput, {
      arrivals: { kind: "closed", clients, thinkS: thinkMs / 1000 },
      service: exponential,
      replications,
    });
    expectAgreement(total.latencyMs.mean, theory.response, replications);
    expectAgreement(total.completedRps, 1000 * theory.throughput, replications);
  });
});

describe("a pipeline whose two steps have a device each is two queues M/M/1 in a row (Burke):", () => {
  /** Splits the model in two, each measured on a device of its own, and the app into a step for each. */
  const inTwo =
    (fanout: number) =>
    (scenario: Scenario): Scenario => {
      const { devices = [], models = [] } = scenario.catalog ?? {};
      const on = (id: string): Model[] =>
        models.map((model) => ({ ...model, id, profiles: { [id]: { batch: [1], latencyMs: [1] } } }));
      return {
        ...scenario,
        fleet: [
          { device: "one", count: 1 },
          { device: "two", count: 1 },
        ],
        apps: scenario.apps.map(({ id, sloMs, weight, arrivals }) => ({
          id,
          sloMs,
          weight,
          arrivals,
          modules: [
            { id: "first", model: "one" },
            { id: "second", model: "two", after: ["first"], fanout },
          ],
        })),
        catalog: {
          devices: ["one", "two"].flatMap((id) => devices.map((device) => ({ ...device, id }))),
          models: [...on("one"), ...on("two")],
        },
      };
    };

  test("every request takes both steps", () => {
    const { total, devices } = measure(700, { service: exponential }, inTwo(1));
    expectAgreement(total?.latencyMs.mean ?? null, 2 / (1 - 0.7));
    for (const { utilisation } of devices) expectAgreement(utilisation, 0.7);
  });

  test("half of them take the second", () => {
    const { total, devices } = measure(700, { service: exponential }, inTwo(0.5));
    expectAgreement(total?.latencyMs.mean ?? null, 1 / (1 - 0.7) + 0.5 / (1 - 0.35));
    expect(devices).toHaveLength(2);
    expectAgreement(devices[1]?.utilisation ?? null, 0.35);
  });
});
