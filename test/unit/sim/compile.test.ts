import { describe, expect, test } from "vitest";
import type { Scenario } from "../../../src/scenario/document.ts";
import { faultLine } from "../../../src/scenario/fault.ts";
import { compile } from "../../../src/sim/compile.ts";
import type { Compiled } from "../../../src/sim/compiled.ts";
import { oneQueue } from "../../scenarios/oneQueue.ts";
import { valid } from "../../scenarios/valid.ts";

function compiledOf(scenario: Scenario): Compiled {
  const compiled = compile(scenario);
  if (!compiled.ok) throw new Error(compiled.faults.map(faultLine).join("\n"));
  return compiled.value;
}

function faultsOf(scenario: Scenario): readonly string[] {
  const compiled = compile(scenario);
  return compiled.ok ? [] : compiled.faults.map(faultLine);
}

const device = { kind: "gpu", memoryMiB: 100, pricePerHour: 1 };
const model = { task: "task", family: "family", accuracyMetric: "share" };
const arrivals = { kind: "poisson", ratePerS: 10 };

/** Two kinds of device and three models, each measured on some of them. */
function mixed(own: Record<string, unknown> = {}): Scenario {
  return valid({
    version: 1,
    horizon: { warmupS: 2, durationS: 10 },
    fleet: [
      { device: "near", count: 2, pricePerHour: 0.5 },
      { device: "far", count: 1 },
      { device: "near", count: 1 },
    ],
    apps: [
      { id: "single", sloMs: 100, arrivals, model: "small" },
      {
        id: "flexible",
        sloMs: 200,
        arrivals,
        variants: ["small", "large", "other"],
        qoeTargetMs: 50,
        queueCapacity: 7,
      },
    ],
    catalog: {
      devices: [
        { ...device, id: "near", name: "Near", powerW: 70 },
        { ...device, id: "far", name: "Far" },
        { ...device, id: "absent", name: "Absent" },
      ],
      models: [
        {
          ...model,
          id: "small",
          name: "Small",
          accuracy: 0.7,
          profiles: { near: { batch: [1, 3], latencyMs: [2, 6] }, far: { baseMs: 1, perItemMs: 1, maxBatch: 5 } },
        },
        { ...model, id: "large", name: "Large", accuracy: 0.9, profiles: { far: { batch: [2], latencyMs: [10] } } },
        { ...model, id: "other", name: "Other", accuracy: 0.8, profiles: { near: { batch: [1], latencyMs: [4] } } },
        {
          ...model,
          id: "elsewhere",
          name: "Elsewhere",
          accuracy: 0.5,
          profiles: { absent: { batch: [1], latencyMs: [1] } },
        },
        {
          ...model,
          id: "huge",
          name: "Huge",
          accuracy: 0.5,
          memoryMiB: 500,
          profiles: { near: { batch: [1], latencyMs: [1] } },
        },
      ],
    },
    ...own,
  });
}

describe("a scenario that the catalogue or the fleet can't serve is a fault at its place:", () => {
  const app = { id: "a", sloMs: 100, arrivals };

  test("an unknown device, with the one that was meant", () => {
    expect(faultsOf(mixed({ fleet: [{ device: "naer", count: 1 }] }))).toEqual([
      'fleet[0].device: no device is called "naer"; did you mean "near"?',
    ]);
  });

  test("an unknown model, of an app, of a variant and of a step", () => {
    const apps = [
      { ...app, model: "smal" },
      { ...app, id: "b", variants: ["small", "larg"] },
      {
        ...app,
        id: "c",
        modules: [
          { id: "x", model: "small" },
          { id: "y", model: "qqqqqqqqqqqqqqqqqqqq" },
        ],
      },
    ];
    expect(faultsOf(mixed({ apps }))).toEqual([
      'apps[0].model: no model is called "smal"; did you mean "small"?',
      'apps[1].variants[1]: no model is called "larg"; did you mean "large"?',
      'apps[2].modules[1].model: no model is called "qqqqqqqqqqqqqqqqqqqq"',
    ]);
  });

  test("a model that was measured elsewhere, and where that was", () => {
    expect(faultsOf(mixed({ apps: [{ ...app, model: "elsewhere" }] }))).toEqual([
      "apps[0].model: Elsewhere was not measured on any device of this fleet (Near, Far); it was on absent",
    ]);
  });

  test("a model too large for every device it was measured on", () => {
    expect(faultsOf(mixed({ apps: [{ ...app, model: "huge" }] }))).toEqual([
      "apps[0].model: Huge needs 500 MiB, more than any device of this fleet has for it (Near: 100 MiB)",
    ]);
  });

  test("an unknown device alone: what it could have run is not known", () => {
    const scenario = mixed({ fleet: [{ device: "qqqqqqqqqqqq", count: 1 }], apps: [{ ...app, model: "elsewhere" }] });
    expect(faultsOf(scenario)).toEqual(['fleet[0].device: no device is called "qqqqqqqqqqqq"']);
  });
});

describe("compiled,", () => {
  const compiled = compiledOf(mixed());
  const latency = (group: number, id: string, batch: number): number | undefined =>
    compiled.latencyMs[(group * compiled.models + compiled.modelIds.indexOf(id)) * compiled.stride + batch];

  test("devices are numbered within their kind over the whole fleet, and grouped by fleet entry", () => {
    expect(compiled.deviceIds).toEqual(["near-1", "near-2", "far-1", "near-3"]);
    expect([...compiled.groupOf]).toEqual([0, 0, 1, 2]);
    expect([...compiled.groupFirst]).toEqual([0, 2, 3]);
    expect(compiled.groupDevice).toEqual(["near", "far", "near"]);
  });

  test("a price in the fleet stands before the catalogue's; an unknown power is NaN", () => {
    expect([...compiled.pricePerHour]).toEqual([0.5, 1, 1]);
    expect([...compiled.powerW]).toEqual([70, Number.NaN, 70]);
  });

  test("each model stands once, and an app's variants with the most accurate first", () => {
    expect(compiled.modelIds).toEqual(["small", "large", "other"]);
    expect([...compiled.variantStart]).toEqual([0, 1, 4]);
    expect([...compiled.variantModel].map((index) => compiled.modelIds[index])).toEqual([
      "small",
      "large",
      "other",
      "small",
    ]);
  });

  test("latency is the profile's, Infinity where nothing was measured", () => {
    expect([1, 2, 3, 4].map((batch) => latency(0, "small", batch))).toEqual([2, 4, 6, Number.POSITIVE_INFINITY]);
    expect([1, 5].map((batch) => latency(1, "small", batch))).toEqual([2, 6]);
    expect([1, 2, 3].map((batch) => latency(1, "large", batch))).toEqual([10, 10, Number.POSITIVE_INFINITY]);
    expect(latency(0, "large", 1)).toBe(Number.POSITIVE_INFINITY);
    expect([...compiled.largestBatch]).toEqual([3, 0, 1, 5, 2, 0, 3, 0, 1]);
    expect([...compiled.fastestMs]).toEqual([2, 2]);
  });

  test("a batch demands its throughput's share of the highest", () => {
    const demand = (batch: number): number | undefined =>
      compiled.demand[1 * compiled.models * compiled.stride + batch];
    expect([1, 2, 5].map(demand).map((share) => Number(share?.toFixed(9)))).toEqual([0.6, 0.8, 1]);
  });

  test("targets, capacities and times are in ms and have their defaults", () => {
    expect([...compiled.qoeTargetMs]).toEqual([100, 50]);
    expect([...compiled.queueCapacity]).toEqual([Number.POSITIVE_INFINITY, 7]);
    expect([compiled.warmupMs, compiled.windowEndMs]).toEqual([2000, 12_000]);
    expect([...compiled.utility.d0Ms]).toEqual([50, 100]);
    expect([...compiled.utility.dMaxMs]).toEqual([200, 400]);
    expect(compiled.drainEndMs).toBe(12_400);
    expect(compiled.binMs * compiled.bins).toBeCloseTo(12_000, 9);
  });
});

test("full worth ends before no worth begins, also where the scenario gives only one of the two", () => {
  const { d0Ms, dMaxMs } = compiledOf(oneQueue({ sloMs: 100, utility: { dMaxMs: 20 } })).utility;
  expect(d0Ms[0]).toBeLessThan(dMaxMs[0] ?? 0);
});

test("what fits beside the model bounds its largest batch", () => {
  const scenario = oneQueue({ profile: { baseMs: 1, perItemMs: 1, maxBatch: 64 } });
  const [work] = scenario.catalog?.models ?? [];
  if (work === undefined) throw new Error("The scenario has no model.");
  const large = { ...work, memoryMiB: 1000, activationMiBPerItem: 5 };
  const { largestBatch } = compiledOf({
    ...scenario,
    catalog: { devices: scenario.catalog?.devices ?? [], models: [large] },
  });
  expect([...largestBatch]).toEqual([4]);
});
