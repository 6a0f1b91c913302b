import { describe, expect, test } from "vitest";
import { applicationsOf } from "../../../src/planners/fromScenario.ts";
import { plannerOf } from "../../../src/planners/index.ts";
import { planScenario } from "../../../src/planners/planScenario.ts";
import { meanRatePerS } from "../../../src/scenario/arrivals.ts";
import type { Scenario } from "../../../src/scenario/document.ts";
import { parseScenario } from "../../../src/scenario/parse.ts";
import { paramsOf } from "../../../src/schedulers/entry.ts";

const line = (baseMs: number, perItemMs: number) => ({ baseMs, perItemMs, maxBatch: 16 });
const model = (id: string, profiles: Readonly<Record<string, ReturnType<typeof line>>>) => ({
  id,
  name: id,
  task: "work",
  family: "work",
  accuracy: 0.9,
  accuracyMetric: "share",
  profiles,
});
const device = (id: string, pricePerHour: number) => ({ id, name: id, kind: "gpu", memoryMiB: 1000, pricePerHour });

function scenario(
  apps: readonly unknown[],
  fleet: readonly unknown[] = [
    { device: "big", count: 1 },
    { device: "small", count: 2 },
  ],
): Scenario {
  const parsed = parseScenario({
    version: 1,
    fleet,
    apps,
    catalog: {
      devices: [device("big", 3), device("small", 1)],
      models: [
        model("see", { big: line(4, 1), small: line(9, 3) }),
        model("read", { big: line(3, 0.5), small: line(8, 2) }),
      ],
    },
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
}

const steady = { kind: "constant", ratePerS: 100 };
const pipeline = {
  id: "cars",
  sloMs: 60,
  arrivals: steady,
  modules: [
    { id: "detect", model: "see" },
    { id: "plate", model: "read", after: ["detect"], fanout: 1.5 },
    { id: "make", model: "read", after: ["detect"], fanout: 0.5 },
    { id: "report", model: "read", after: ["plate", "make"], fanout: 0.2 },
  ],
};

function applications(of: Scenario) {
  const found = applicationsOf(of, meanRatePerS);
  if (!found.ok) throw new Error(JSON.stringify(found.faults));
  return found.value;
}

function planned(of: Scenario, planner: string) {
  const entry = plannerOf(planner);
  if (entry === undefined) throw new Error(planner);
  return planScenario(applications(of), entry.create(paramsOf(entry.card, {})), () => 0);
}

describe("a scenario's applications", () => {
  test("have the rates that fan-out makes, a join the most that came before it", () => {
    const [cars] = applications(scenario([pipeline]));
    if (!cars?.feasible) throw new Error("No application.");
    expect(cars.value.modules.map(({ ratePerS }) => ratePerS)).toEqual([100, 150, 50, 30]);
    expect(cars.value.modules.map(({ after }) => after)).toEqual([[], [0], [0], [1, 2]]);
    expect(cars.value.sloS).toBeCloseTo(0.06, 12);
  });

  test("may rent each kind of the fleet at its least price, in batches of 1, 2, 4 and so on", () => {
    const [app] = applications(
      scenario(
        [{ id: "a", sloMs: 60, arrivals: steady, model: "see" }],
        [
          { device: "big", count: 1 },
          { device: "big", count: 1, pricePerHour: 2 },
        ],
      ),
    );
    if (!app?.feasible) throw new Error("No application.");
    const configurations = app.value.modules[0]!.configurations;
    expect(configurations.map(({ batch }) => batch)).toEqual([16, 8, 4, 2, 1]);
    expect(new Set(configurations.map(({ pricePerHour }) => pricePerHour))).toEqual(new Set([2]));
    expect(configurations[0]!.durationS).toBeCloseTo(0.02, 12);
  });

  test.each([
    [{ id: "a", sloMs: 60, arrivals: steady, variants: ["see", "read"] }, "any of 2 variants"],
    [{ id: "a", sloMs: 60, arrivals: { kind: "closed", clients: 3, thinkS: 1 }, model: "see" }, "closed clients"],
  ])("that can't be planned say why", (app, reason) => {
    const [answer] = applications(scenario([app]));
    expect(answer).toMatchObject({ feasible: false });
    expect(planned(scenario([app]), "harpagon").reason).toContain(reason);
  });

  test("with an unknown model are a fault at its place", () => {
    const found = applicationsOf(scenario([{ id: "a", sloMs: 60, arrivals: steady, model: "seee" }]), meanRatePerS);
    expect(found).toMatchObject({ ok: false, faults: [{ path: "apps[0].model" }] });
  });
});

describe("a plan of a scenario", () => {
  test("names every app and module, in the units of the document", () => {
    const { plan } = planned(scenario([pipeline, { id: "b", sloMs: 40, arrivals: steady, model: "see" }]), "optimal");
    expect(Object.keys(plan?.apps ?? {})).toEqual(["cars", "b"]);
    const modules = plan?.apps.cars?.modules ?? {};
    expect(Object.keys(modules)).toEqual(["detect", "plate", "make", "report"]);
    const { detect, plate, make, report } = modules;
    const longest = detect!.budgetMs + Math.max(plate!.budgetMs, make!.budgetMs) + report!.budgetMs;
    expect(longest).toBeLessThanOrEqual(60 * (1 + 1e-9));
    expect(plan?.costPerHour).toBeCloseTo(
      Object.values(plan?.apps ?? {})
        .flatMap((app) => Object.values(app.modules))
        .flatMap(({ tuples }) => tuples)
        .reduce((sum, { device: kind, machines }) => sum + machines * (kind === "big" ? 3 : 1), 0),
      9,
    );
    for (const { tuples, ratePerS, dummyPerS } of Object.values(modules))
      expect(tuples.reduce((sum, tuple) => sum + tuple.ratePerS, 0)).toBeCloseTo(ratePerS + dummyPerS, 6);
  });

  test("that can't be says which module breaks which path", () => {
    const short = { ...pipeline, sloMs: 12 };
    const { reason } = planned(scenario([short]), "optimal");
    expect(reason).toBe(
      "cars needs at least detect 5 ms + plate 3.5 ms + report 3.5 ms = 12 ms for its fastest batches alone, and may take 12 ms; the fastest configuration of detect takes most of it",
    );
  });
});
