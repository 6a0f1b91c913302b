import fc from "fast-check";
import type { App, Module } from "../../src/scenario/app.ts";
import type { Arrivals } from "../../src/scenario/arrivals.ts";
import type { Device, Model, Profile, Service } from "../../src/scenario/catalogEntry.ts";
import type { FleetEntry, Scenario, Utility } from "../../src/scenario/document.ts";
import { openArrivals } from "./openArrivals.ts";
import { valid } from "./valid.ts";

const ms = fc.integer({ min: 1, max: 600 }).map((tenths) => tenths / 10);
const twentieths = (most: number): fc.Arbitrary<number> => fc.nat(most * 20).map((n) => n / 20);

const table: fc.Arbitrary<Profile> = fc
  .uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 })
  .chain((sizes) =>
    fc
      .array(ms, { minLength: sizes.length, maxLength: sizes.length })
      .map((latencyMs) => ({ batch: sizes.sort((a, b) => a - b), latencyMs: latencyMs.sort((a, b) => a - b) })),
  );
const line: fc.Arbitrary<Profile> = fc.record({
  baseMs: fc.nat(300).map((tenths) => tenths / 10),
  perItemMs: ms.map((tenth) => tenth / 10),
  maxBatch: fc.integer({ min: 1, max: 40 }),
});
const profile = fc.oneof(table, line);

const service: fc.Arbitrary<Service> = fc.oneof(
  fc.constant<Service>({ distribution: "deterministic" }),
  fc.constant<Service>({ distribution: "exponential" }),
  fc.record({
    distribution: fc.constantFrom("lognormal" as const, "gamma" as const),
    cv: fc.double({ min: 0, max: 3, noNaN: true }),
  }),
);

/** Memory in tenths, so that what fits is decided by numbers that float64 can't hold exactly. */
function device(id: string): fc.Arbitrary<Device> {
  return fc.record({
    id: fc.constant(id),
    name: fc.constant(id),
    kind: fc.constant("gpu" as const),
    memoryMiB: fc.integer({ min: 30, max: 200 }).map((tenths) => tenths / 10),
    pricePerHour: fc.constant(1),
    powerW: fc.constant(50),
    maxConcurrency: fc.integer({ min: 1, max: 4 }),
    interference: fc.nat(10).map((tenths) => tenths / 10),
  });
}

/** A model that was measured on some of the devices, on one of them at least. */
function model(id: string, devices: readonly string[]): fc.Arbitrary<Model> {
  return fc.record({
    id: fc.constant(id),
    name: fc.constant(id),
    task: fc.constant("task"),
    family: fc.constant("family"),
    accuracyMetric: fc.constant("share"),
    accuracy: fc.double({ min: 0, max: 1, noNaN: true }),
    memoryMiB: fc.nat(20).map((tenths) => tenths / 10),
    activationMiBPerItem: fc.oneof(
      fc.constant(0),
      fc.nat(9).map((tenths) => tenths / 10),
    ),
    profiles: fc
      .subarray([...devices], { minLength: 1 })
      .chain((measured) => fc.record(Object.fromEntries(measured.map((on) => [on, profile])))),
    service,
  });
}

const closed: fc.Arbitrary<Arrivals> = fc.record({
  kind: fc.constant("closed"),
  clients: fc.integer({ min: 1, max: 20 }),
  thinkS: fc.nat(20).map((hundredths) => hundredths / 100),
});

/** Step `i` of a pipeline, after any of the steps before it. */
function module(i: number, model: string): fc.Arbitrary<Module> {
  return fc.record({
    id: fc.constant(`s${i}`),
    model: fc.constant(model),
    after: fc.subarray(names("s", i)),
    fanout: fc.constantFrom(0.3, 1, 1, 1, 1.5, 2),
  });
}

function app(id: string, models: readonly string[]): fc.Arbitrary<App> {
  const common = {
    id: fc.constant(id),
    sloMs: fc.integer({ min: 1, max: 400 }),
    weight: fc.constant(1),
    arrivals: fc.oneof({ arbitrary: openArrivals, weight: 4 }, { arbitrary: closed, weight: 1 }),
  };
  const limits = fc.record(
    {
      queueCapacity: fc.integer({ min: 1, max: 30 }),
      startS: twentieths(0.5),
      stopS: twentieths(1).map((s) => s + 0.55),
    },
    { requiredKeys: [] },
  );
  const modules = fc
    .array(fc.constantFrom(...models), { minLength: 1, maxLength: 4 })
    .chain((chosen) => fc.tuple(...chosen.map((each, i) => module(i, each))));
  const answered = fc.oneof(
    fc.record({ ...common, modules }),
    fc.record({ ...common, model: fc.constantFrom(...models) }),
    fc.record({ ...common, variants: fc.subarray([...models], { minLength: 1 }) }),
  );
  return fc.tuple(answered, limits).map(([whole, limit]) => ({ ...whole, ...limit }));
}

const utility: fc.Arbitrary<Utility> = fc.record({
  family: fc.constantFrom("product", "exponential", "weighted", "deadline"),
  lambda: fc.double({ min: 0, max: 2, noNaN: true }),
  beta: fc.double({ min: 0, max: 2, noNaN: true }),
});

const names = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${prefix}${i}`);

/** A fleet of up to nine devices of the given kinds; the first of them is always there. */
function fleetOf(devices: readonly string[]): fc.Arbitrary<FleetEntry[]> {
  const count = fc.integer({ min: 1, max: 3 });
  return fc
    .subarray([...devices.slice(1)])
    .chain((more) =>
      fc.tuple(...[devices[0] ?? "", ...more].map((id) => fc.record({ device: fc.constant(id), count }))),
    );
}

/**
 * Scenarios small enough to run hundreds of: 1 to 4 apps with one model, variants or a pipeline, a fleet of one to three
 * kinds of device with little memory and up to four batches at once, models measured on some of them only, every arrival
 * kind, service distribution and utility family, from idle to many times overloaded, from a millisecond to a second and
 * a half.
 */
export const runnable: fc.Arbitrary<Scenario> = fc
  .record({
    devices: fc.integer({ min: 1, max: 3 }),
    models: fc.integer({ min: 1, max: 4 }),
    apps: fc.integer({ min: 1, max: 4 }),
  })
  .chain((counts) => {
    const devices = names("d", counts.devices);
    return fleetOf(devices).chain((fleet) => {
      const present = fleet.map((entry) => entry.device);
      const models = names("m", counts.models);
      return fc.record({
        fleet: fc.constant(fleet),
        devices: fc.tuple(...devices.map(device)),
        models: fc.tuple(...models.map((id) => model(id, present))),
        apps: fc.tuple(...names("a", counts.apps).map((id) => app(id, models))),
        utility,
        seed: fc.nat(),
        warmupS: fc.oneof(
          fc.constant(0),
          twentieths(1).map((s) => s / 2),
        ),
        durationS: fc.oneof(
          { arbitrary: twentieths(1).map((s) => s + 0.5), weight: 4 },
          { arbitrary: fc.constantFrom(0.001, 0.01), weight: 1 },
        ),
      });
    });
  })
  .map(({ fleet, devices, models, apps, utility: worth, seed, warmupS, durationS }) =>
    valid({
      version: 1,
      seed,
      horizon: { warmupS, durationS },
      replications: 2,
      fleet,
      apps,
      utility: worth,
      schedulers: [],
      catalog: { devices, models },
    }),
  );
