import { expect, test } from "vitest";
import { dqoes } from "../../../../../src/schedulers/dqoes.ts";
import { equalShare } from "../../../../../src/schedulers/equalShare.ts";
import { floorOf } from "../../../../../src/ui/results/containers/floor.ts";
import { sharedScenario } from "./divided.ts";

const scenario = sharedScenario(["equal-share", "dqoes"]);

test("the floor is the scheduler's own, else its card's, and none where it has no such parameter", () => {
  const cards = [equalShare.card, dqoes.card];
  expect(floorOf(scenario, cards, 0)).toBeNull();
  expect(floorOf(scenario, cards, 1)).toBe(0.1);
  const set = { ...scenario, schedulers: [{ id: "dqoes", params: { floor: 0.3 } }] };
  expect(floorOf(set, cards, 0)).toBe(0.3);
});
