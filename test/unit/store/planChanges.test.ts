import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Scenario } from "../../../src/scenario/document.ts";
import { parseScenario } from "../../../src/scenario/parse.ts";
import { addPlanner, rentFleet } from "../../../src/store/planChanges.ts";
import { anyScenario } from "../scenario/anyScenario.ts";
import { small } from "./smallScenario.ts";

const rent = { fleet: [{ device: "t4", count: 3 }], planCostPerHour: 1, fleetCostPerHour: 2 };
const order = ["edf", "triton", "harpagon"];
const added = (scenario: Scenario, params = {}) =>
  addPlanner({ planner: "harpagon", params }, "Harpagon", order)(scenario).schedulers;

describe("renting a fleet", () => {
  test("changes nothing else", () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const { fleet, ...rest } = rentFleet(rent)(scenario);
        expect(fleet).toEqual(rent.fleet);
        const { fleet: _, ...before } = scenario;
        expect(rest).toEqual(before);
      }),
    );
  });
});

describe("having a planner simulated", () => {
  test("keeps a scenario valid and does nothing the second time", () => {
    fc.assert(
      fc.property(anyScenario, fc.integer({ min: 0, max: 100 }), (scenario, margin) => {
        const change = addPlanner({ planner: "nexus", params: { margin } }, "Nexus", order);
        const once = change(scenario);
        expect(parseScenario(JSON.parse(JSON.stringify(once))).ok).toBe(true);
        expect(change(once)).toBe(once);
      }),
    );
  });

  test("takes its place in the order, with the parameters of the plan", () => {
    expect(added(small)).toEqual([...small.schedulers, { id: "harpagon" }]);
    expect(added(small, { margin: 20 }).at(-1)).toEqual({ id: "harpagon", params: { margin: 20 } });
  });

  test("counts one with other parameters as another", () => {
    const once = { ...small, schedulers: added(small) };
    expect(added(once, { margin: 20 })).toEqual([
      ...once.schedulers,
      { id: "harpagon", label: "Harpagon 2", params: { margin: 20 } },
    ]);
    const both = { split: "throughput", margin: 20 };
    const twice = { ...small, schedulers: added(small, both) };
    expect(added(twice, { margin: 20, split: "throughput" })).toBe(twice.schedulers);
  });
});
