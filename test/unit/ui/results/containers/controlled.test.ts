import { describe, expect, test } from "vitest";
import { firstShown, hostsOf } from "../../../../../src/ui/results/containers/controlled.ts";
import { outcome } from "../outcomes.ts";
import { controlledFrom, divided, dividing, sharedScenario } from "./divided.ts";

const scenario = sharedScenario(["equal-share", "dqoes"]);

describe("who is shown", () => {
  const equal = divided("Equal share", { shares: { a: [1] } });
  const looking = divided("DQoES", { shares: { a: [1] }, intervalS: [10] });

  test("schedulers that do not divide devices are left out, and those that have not finished", () => {
    expect(controlledFrom(scenario, [outcome("EDF", { standing: "met" }), null])).toEqual([]);
    expect(controlledFrom(scenario, [equal, null]).map(({ drawn }) => drawn.label)).toEqual(["Equal share"]);
  });

  test("one whose controller looks comes first; until it has finished, another is shown", () => {
    expect(firstShown(controlledFrom(scenario, [equal, looking]))?.drawn.label).toBe("DQoES");
    expect(firstShown(controlledFrom(scenario, [equal, null]))?.drawn.label).toBe("Equal share");
  });

  test("a single device of its kind needs no number", () => {
    expect(hostsOf(scenario, dividing(scenario, { shares: { a: [1] } }))).toEqual([{ id: "t4-1", name: "T4" }]);
  });
});
