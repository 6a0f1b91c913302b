import fc from "fast-check";
import type { App, Module } from "../../../src/scenario/app.ts";
import type { Arrivals } from "../../../src/scenario/arrivals.ts";
import type { Scenario } from "../../../src/scenario/document.ts";

const positive = fc.double({ min: 0.001, max: 1e5, noNaN: true });
const orZero = fc.oneof(fc.constant(0), positive);
const name = fc.string({ minLength: 1, maxLength: 20, unit: "grapheme" });
const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,9}$/);

const arrivals: fc.Arbitrary<Arrivals> = fc.oneof(
  fc.record({ kind: fc.constant("constant" as const), ratePerS: positive }),
  fc.record({ kind: fc.constant("poisson" as const), ratePerS: positive }),
  fc.record({
    kind: fc.constant("gamma" as const),
    ratePerS: positive,
    cv: fc.double({ min: 0.05, max: 20, noNaN: true }),
  }),
  fc.record({
    kind: fc.constant("onoff" as const),
    onRatePerS: positive,
    offRatePerS: orZero,
    meanOnS: positive,
    meanOffS: positive,
  }),
  fc.record({ kind: fc.constant("trace" as const), ratesPerS: fc.array(positive, { minLength: 1 }), binS: positive }),
  fc.record({ kind: fc.constant("closed" as const), clients: fc.integer({ min: 1, max: 1000 }), thinkS: orZero }),
);

const common = { name, sloMs: positive, weight: fc.oneof(fc.constant(1), positive), arrivals };

const pipeline: Module[] = [
  { id: "x", model: "m" },
  { id: "y", model: "m", after: ["x"], fanout: 1.5 },
];

function app(appId: string): fc.Arbitrary<App> {
  const own = { ...common, id: fc.constant(appId) };
  return fc.oneof(
    fc.record({ ...own, model: id }),
    fc.record({ ...own, qoeTargetMs: positive, variants: fc.array(id, { minLength: 1, maxLength: 4 }) }),
    fc.record({
      ...own,
      modules: fc.constant(pipeline),
    }),
  );
}

/** Valid scenarios with and without defaults, over every form of app and most kinds of arrivals. */
export const anyScenario: fc.Arbitrary<Scenario> = fc.record(
  {
    version: fc.constant(1 as const),
    name: fc.oneof(fc.constant("Untitled"), name),
    notes: name,
    seed: fc.oneof(fc.constant(42), fc.integer({ min: 0, max: 4_294_967_295 })),
    horizon: fc.record({ warmupS: fc.oneof(fc.constant(5), orZero), durationS: fc.oneof(fc.constant(60), positive) }),
    replications: fc.oneof(fc.constant(8), fc.integer({ min: 1, max: 1000 })),
    onTimeTarget: fc.oneof(fc.constant(0.99), fc.double({ min: 0.5, max: 0.99999, noNaN: true })),
    fleet: fc.array(
      fc.record(
        { device: name, count: fc.integer({ min: 1, max: 4096 }), pricePerHour: orZero },
        { requiredKeys: ["device", "count"] },
      ),
      { minLength: 1, maxLength: 5 },
    ),
    apps: fc
      .uniqueArray(id, { minLength: 1, maxLength: 4 })
      .chain((ids) => fc.tuple(...ids.map(app)).map((apps) => [...apps])),
    utility: fc.record({
      family: fc.constantFrom("product" as const, "weighted" as const, "deadline" as const),
      lambda: fc.oneof(
        fc.constant(0.5),
        orZero.map((value) => value / 100),
      ),
      beta: fc.oneof(
        fc.constant(1),
        orZero.map((value) => value / 100),
      ),
    }),
    schedulers: fc.array(
      fc.record(
        { id: name, params: fc.dictionary(id, fc.oneof(positive, fc.boolean(), name)), label: name },
        { requiredKeys: ["id"] },
      ),
      { maxLength: 5 },
    ),
    catalog: fc.constant({ devices: [], models: [] }),
  },
  {
    requiredKeys: [
      "version",
      "name",
      "seed",
      "horizon",
      "replications",
      "onTimeTarget",
      "fleet",
      "apps",
      "utility",
      "schedulers",
    ],
  },
);
