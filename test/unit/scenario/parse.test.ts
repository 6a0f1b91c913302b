import { describe, expect, test } from "vitest";
import { faultLine } from "../../../src/scenario/fault.ts";
import { MAX_SCENARIO_CHARS, parseScenario, parseScenarioText, scenarioText } from "../../../src/scenario/parse.ts";
import { oneQueue } from "../../scenarios/oneQueue.ts";

const app = { id: "a", sloMs: 50, model: "m", arrivals: { kind: "poisson", ratePerS: 5 } };
const least = { version: 1, fleet: [{ device: "d", count: 1 }], apps: [app] };
const device = { id: "d", name: "D", kind: "gpu", memoryMiB: 1, pricePerHour: 1 };
const model = { id: "m", name: "M", task: "t", family: "f", accuracy: 0.5, accuracyMetric: "share", profiles: {} };
const withProfile = (profile: unknown) => ({ ...least, catalog: { models: [{ ...model, profiles: { d: profile } }] } });

function lines(document: unknown): readonly string[] {
  const parsed = parseScenario(document);
  return parsed.ok ? [] : parsed.faults.map(faultLine);
}

const arrivals = (value: unknown) => ({ ...least, apps: [{ ...app, arrivals: value }] });

describe("a fault is one line that names the place, what must hold and what was found:", () => {
  test.each<[string, unknown]>([
    ["apps[1].sloMs: must be > 0 (got -3)", { ...least, apps: [app, { ...app, id: "b", sloMs: -3 }] }],
    ['apps[0].sloMs: must be a number (got "50")', { ...least, apps: [{ ...app, sloMs: "50" }] }],
    ["apps[0].sloMs: is missing", { ...least, apps: [{ ...app, sloMs: undefined }] }],
    ['apps[1].id: must be unique (got "a" twice)', { ...least, apps: [app, app] }],
    [
      'apps[0].id: may hold letters, digits, dot, hyphen and underscore (got "a b")',
      { ...least, apps: [{ ...app, id: "a b" }] },
    ],
    ["apps: must have at least 1 entries (got a list of 0)", { ...least, apps: [] }],
    ['apps: must be an array (got "a")', { ...least, apps: "a" }],
    ["apps[0].stopS: must be > startS (got 5)", { ...least, apps: [{ ...app, startS: 5, stopS: 5 }] }],
    ["apps[0].queueCapacity: must be a whole number (got 1.5)", { ...least, apps: [{ ...app, queueCapacity: 1.5 }] }],
    ["fleet[0].count: must be ≥ 1 (got 0)", { ...least, fleet: [{ device: "d", count: 0 }] }],
    ["fleet[0].count: must be ≤ 4096 (got 1000000000)", { ...least, fleet: [{ device: "d", count: 1e9 }] }],
    ["horizon.durationS: must be > 0 (got 0)", { ...least, horizon: { durationS: 0 } }],
    ["seed: must be ≥ 0 (got -1)", { ...least, seed: -1 }],
    ["onTimeTarget: must be ≤ 0.99999 (got 1)", { ...least, onTimeTarget: 1 }],
    [
      'utility.family: must be "product" or "exponential" or "weighted" or "deadline" (got "linear")',
      { ...least, utility: { family: "linear" } },
    ],
    ["utility.dMaxMs: must be > d0Ms, 50 (got 50)", { ...least, utility: { d0Ms: 50, dMaxMs: 50 } }],
    ["version: must be 1 (got 2): this scenario was made with a newer Inferyard", { ...least, version: 2 }],
    ["version: must be 1 (got 0)", { ...least, version: 0 }],
    [
      'catalog.devices[0].kind: must be "gpu" or "cpu" or "edge" (got "tpu")',
      { ...least, catalog: { devices: [{ ...device, kind: "tpu" }] } },
    ],
    [
      "catalog.models[0].accuracy: must be ≤ 1 (got 76.1)",
      { ...least, catalog: { models: [{ ...model, accuracy: 76.1 }] } },
    ],
    [
      "catalog.models[0].profiles.d.batch[1]: must be > 1, the size before (got 1)",
      withProfile({ batch: [1, 1], latencyMs: [1, 2] }),
    ],
    [
      "catalog.models[0].profiles.d.latencyMs: needs one value for each of the 2 batch sizes (got 1)",
      withProfile({ batch: [1, 2], latencyMs: [1] }),
    ],
    [
      "catalog.models[0].profiles.d.perItemMs: must be > 0 (got 0)",
      withProfile({ baseMs: 4, perItemMs: 0, maxBatch: 2 }),
    ],
    ["A scenario is a JSON object (got a list of 0).", []],
    ["A scenario is a JSON object (got null).", null],
    ['A scenario is a JSON object (got "text").', "text"],
  ])("%s", (line, document) => expect(lines(document)).toEqual([line]));

  test("every fault is named, not only the first", () => {
    expect(lines({ ...least, seed: 0.5, replications: 0, apps: [{ ...app, sloMs: 0 }] })).toHaveLength(3);
  });
});

describe("a field that is not known is a fault, never ignored:", () => {
  test.each<[string, unknown]>([
    ["sead: is not a field that is known here", { ...least, sead: 1 }],
    ["apps[0].slo: is not a field that is known here", { ...least, apps: [{ ...app, slo: 1 }] }],
    ["apps[0].arrivals.cv: is not a field that is known here", arrivals({ kind: "poisson", ratePerS: 5, cv: 1 })],
    ["horizon.warmup: is not a field that is known here", { ...least, horizon: { warmup: 1 } }],
  ])("%s", (line, document) => expect(lines(document)).toEqual([line]));
});

describe("of several forms the one that was meant is judged:", () => {
  test.each<[string, unknown, string]>([
    ["arrivals by their kind", { kind: "gamma", ratePerS: 5, cv: 0 }, "apps[0].arrivals.cv: must be ≥ 0.05 (got 0)"],
    [
      "a trace of times",
      { kind: "trace", timesS: [1, 3, 2] },
      "apps[0].arrivals.timesS[2]: must not be before the time above it (got 2 after 3)",
    ],
    [
      "a trace of rates",
      { kind: "trace", ratesPerS: [0, 0], binS: 1 },
      "apps[0].arrivals.ratesPerS: must have a rate above 0 in some bin",
    ],
    ["a trace of rates without bins", { kind: "trace", ratesPerS: [1] }, "apps[0].arrivals.binS: is missing"],
  ])("%s", (_, value, line) => expect(lines(arrivals(value))).toEqual([line]));

  test("arrivals of an unknown kind are asked for one that is known", () => {
    const [line, ...others] = lines(arrivals({ kind: "weibull", ratePerS: 5 }));
    expect(others).toEqual([]);
    expect(line).toMatch(/^apps\[0\]\.arrivals\.kind: .*got "weibull"\)$/);
  });

  test("an app that names no model at all is asked for one", () => {
    expect(lines({ ...least, apps: [{ id: "a", sloMs: 50, arrivals: app.arrivals }] })).toEqual([
      "apps[0].model: is missing",
    ]);
  });

  test("an app with modules is judged as a pipeline", () => {
    const piped = (modules: unknown) => ({
      ...least,
      apps: [{ id: "a", sloMs: 50, arrivals: app.arrivals, modules }],
    });
    expect(
      lines(
        piped([
          { id: "x", model: "m", after: ["y"] },
          { id: "y", model: "m" },
        ]),
      ),
    ).toEqual(['apps[0].modules[0].after[0]: must name a module listed above (got "y")']);
    expect(
      lines(
        piped([
          { id: "x", model: "m" },
          { id: "x", model: "m" },
        ]),
      ),
    ).toEqual(['apps[0].modules[1].id: must be unique (got "x" twice)']);
  });
});

describe("a sound document", () => {
  test("gets every default", () => {
    const parsed = parseScenario(least);
    expect(parsed.ok && parsed.value).toEqual({
      version: 1,
      name: "Untitled",
      seed: 42,
      horizon: { warmupS: 5, durationS: 60 },
      replications: 8,
      onTimeTarget: 0.99,
      fleet: [{ device: "d", count: 1 }],
      apps: [{ ...app, weight: 1 }],
      utility: { family: "product", lambda: 0.5, beta: 1 },
      schedulers: [],
    });
  });

  test("keeps what it says instead of a default, down into parts", () => {
    const parsed = parseScenario({ ...least, seed: 0, horizon: { durationS: 9 }, utility: { beta: 0 } });
    expect(parsed.ok && parsed.value).toMatchObject({
      seed: 0,
      horizon: { warmupS: 5, durationS: 9 },
      utility: { family: "product", beta: 0 },
    });
  });

  test("parsed a second time is the same", () => {
    const scenario = oneQueue();
    expect(parseScenario(scenario)).toEqual({ ok: true, value: scenario });
    expect(parseScenarioText(scenarioText(scenario))).toEqual({ ok: true, value: scenario });
  });
});

describe("text", () => {
  const line = (text: string): string => {
    const parsed = parseScenarioText(text);
    return parsed.ok ? "" : parsed.faults.map(faultLine).join("\n");
  };

  test.each(["", "{", "not json", '{"version": 1,}'])("%j that is not JSON is said to be so", (text) =>
    expect(line(text)).toMatch(/^This is not JSON: .+\.$/),
  );

  test("larger than the limit is refused before it is parsed, though it is JSON", () => {
    const text = `"${"x".repeat(MAX_SCENARIO_CHARS - 2)}"`;
    expect(line(text)).toMatch(/^A scenario is a JSON object/);
    expect(line(`${text} `)).toBe("This is too large for a scenario: 5.0 MB, the limit is 5.0 MB.");
    expect(line("x".repeat(5e7))).toBe("This is too large for a scenario: 50 MB, the limit is 5.0 MB.");
  });
});
