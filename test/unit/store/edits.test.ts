import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Scenario } from "../../../src/scenario/document.ts";
import * as changes from "../../../src/store/changes.ts";
import { editsBetween, type Names } from "../../../src/store/edits.ts";
import { anyScenario } from "../scenario/anyScenario.ts";
import { small } from "./smallScenario.ts";

const known = new Map([
  ["edf", "EDF"],
  ["triton", "Triton"],
  ["maxBatch", "Largest batch"],
]);

const names: Names = {
  device: (id) => id.toUpperCase(),
  scheduler: (id) => known.get(id) ?? id,
  param: (_, param) => known.get(param) ?? param,
};

const after = (...made: changes.Change[]): Scenario => made.reduce((scenario, change) => change(scenario), small);
const edits = (...made: changes.Change[]) => editsBetween(small, after(...made), names);

describe("edits since a run", () => {
  test("are none for an equal scenario, and some for every scenario that runs otherwise", () => {
    fc.assert(
      fc.property(anyScenario, anyScenario, (a, b) => {
        expect(editsBetween(a, structuredClone(a), names)).toEqual([]);
        const runs = ({ name: _, notes: __, apps, ...rest }: Scenario) =>
          JSON.stringify({ ...rest, apps: apps.map((app) => ({ ...app, name: null })) });
        expect(editsBetween(a, b, names).length > 0).toBe(runs(a) !== runs(b));
      }),
    );
  });

  test.each<[string, changes.Change]>([
    ["T4 count 2 → 3", changes.addDevice("t4")],
    ["L4 added", changes.addDevice("l4")],
    ["A100 removed", changes.removeDevice(1)],
    ["A100 price", changes.setFleet(1, (entry) => ({ ...entry, pricePerHour: 1 }))],
    ["Car detector’s SLO 100 → 120 ms", changes.setApp(0, (app) => ({ ...app, sloMs: 120 }))],
    ["photos’ arrivals", changes.setApp(1, (app) => ({ ...app, arrivals: { kind: "poisson", ratePerS: 30 } }))],
    ["Car detector’s models", changes.setModels(0, ["resnet18", "resnet50"])],
    ["Car detector’s limits", changes.setApp(0, (app) => ({ ...app, queueCapacity: 10 }))],
    ["Car detector, copy added", changes.duplicateApp(0)],
    ["photos removed", changes.removeApp(1)],
    ["Triton’s largest batch", changes.setParam(1, "maxBatch", undefined)],
    ["EDF removed", changes.removeScheduler(0)],
    ["FIFO 2 added", (s) => ({ ...s, schedulers: [...s.schedulers, { id: "fifo", label: "FIFO 2" }] })],
    ["Seed 42 → 7", changes.set({ seed: 7 })],
    ["Measured time 60 → 20 s", changes.set({ horizon: { warmupS: 5, durationS: 20 } })],
    ["On time 99 → 95 %", changes.set({ onTimeTarget: 0.95 })],
    ["Utility", changes.set({ utility: { family: "deadline", lambda: 0.5, beta: 1 } })],
    ["Order of the rows", (s) => ({ ...s, fleet: s.fleet.toReversed() })],
  ])("are named: %s", (name, change) => expect(edits(change)).toEqual([name]));

  test("leave out names and notes, which change no result", () => {
    const renamed = changes.setApp(0, (app) => ({ ...app, name: "Cars" }));
    expect(edits(renamed, changes.set({ name: "Big", notes: "new" }))).toEqual([]);
  });
});
