import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as changes from "../../../src/store/changes.ts";
import { planEditsBetween } from "../../../src/store/planInput.ts";
import { anyScenario } from "../scenario/anyScenario.ts";
import { small } from "./smallScenario.ts";

const names = { device: (id: string) => id.toUpperCase(), scheduler: (id: string) => id, param: (id: string) => id };
const edits = (change: changes.Change) => planEditsBetween(small, change(small), names);

describe("edits since plans were made", () => {
  test("are none for an equal scenario, however it is run", () => {
    fc.assert(
      fc.property(anyScenario, anyScenario, (a, { seed, replications, horizon, schedulers, utility }) => {
        expect(planEditsBetween(a, { ...a, seed, replications, horizon, schedulers, utility }, names)).toEqual([]);
      }),
    );
  });

  test("do not count machines, nor the order of their kinds", () => {
    expect(edits(changes.addDevice("t4"))).toEqual([]);
    expect(edits((scenario) => ({ ...scenario, fleet: scenario.fleet.toReversed() }))).toEqual([]);
    expect(edits((scenario) => ({ ...scenario, fleet: [...scenario.fleet, { device: "t4", count: 5 }] }))).toEqual([]);
  });

  test.each<[string, changes.Change]>([
    ["L4 added", changes.addDevice("l4")],
    ["A100 removed", changes.removeDevice(1)],
    ["A100 price", changes.setFleet(1, (entry) => ({ ...entry, pricePerHour: 1 }))],
    ["Car detector’s SLO 100 → 120 ms", changes.setApp(0, (app) => ({ ...app, sloMs: 120 }))],
    ["Car detector’s arrivals", changes.setApp(0, (app) => ({ ...app, arrivals: { kind: "constant", ratePerS: 9 } }))],
    ["photos’ models", changes.setModels(1, ["resnet18"])],
  ])("name %s", (edit, change) => expect(edits(change)).toEqual([edit]));

  test.each<[string, changes.Change]>([
    ["a weight", changes.setApp(0, (app) => ({ ...app, weight: 2 }))],
    ["a name", changes.setApp(0, (app) => ({ ...app, name: "Other" }))],
    ["a target of containers", changes.setApp(0, (app) => ({ ...app, qoeTargetMs: 5 }))],
    ["when an app stops", changes.setApp(0, (app) => ({ ...app, stopS: 5 }))],
  ])("leave out %s", (_, change) => expect(edits(change)).toEqual([]));
});
