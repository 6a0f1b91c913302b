import { describe, expect, test } from "vitest";
import { byHand, type TimedApp } from "../../scenarios/byHand.ts";
import { batches } from "./batches.ts";

const fixed = (ms: number) => ({ baseMs: ms - 1, perItemMs: 1, maxBatch: 8 });
const app = (id: string, ...atMs: readonly number[]): TimedApp => ({ id, atMs, sloMs: 1000, variants: ["m"] });

describe("FIFO", () => {
  const models = { m: { accuracy: 1, profiles: { d: fixed(10) } } };

  test("serves the oldest request of all queues, equal ones in the order of the apps", () => {
    expect(batches(byHand({ apps: [app("a", 0, 3, 5), app("b", 0, 2, 5)], models }), "fifo")).toEqual([
      "0: 1 a",
      "10: 1 b",
      "20: 1 b",
      "30: 1 a",
      "40: 1 a",
      "50: 1 b",
    ]);
  });

  test("with a larger batch takes those behind the oldest along, of its own queue only", () => {
    const scenario = byHand({ apps: [app("a", 0, 3, 5, 6), app("b", 4)], models });
    expect(batches(scenario, "fifo", { maxBatch: 2 })).toEqual(["0: 1 a", "10: 2 a", "21: 1 b", "31: 1 a"]);
  });
});

describe("where device choice is not the scheduler's subject, a batch goes to", () => {
  const fleet = [
    { device: "slow", count: 2 },
    { device: "fast", count: 1 },
  ];

  test("the idle device that finishes it first, ties in the order of the fleet", () => {
    const models = { m: { accuracy: 1, profiles: { slow: fixed(20), fast: fixed(10) } } };
    expect(batches(byHand({ apps: [app("a", 0, 1, 2, 3)], models, fleet }), "fifo")).toEqual([
      "0: 1 a on fast-1",
      "1: 1 a on slow-1",
      "2: 1 a on slow-2",
      "10: 1 a on fast-1",
    ]);
  });

  test("the entry of the fleet that stands first, of two that are equally fast", () => {
    const equal = { m: { accuracy: 1, profiles: { slow: fixed(10), fast: fixed(10) } } };
    expect(batches(byHand({ apps: [app("a", 0)], models: equal, fleet }), "fifo")).toEqual(["0: 1 a on slow-1"]);
    expect(batches(byHand({ apps: [app("a", 0)], models: equal, fleet }), "myopic")).toEqual(["0: 1 a on slow-1"]);
  });

  test("a device that its model was measured on, though another queue's head is older", () => {
    const models = {
      m: { accuracy: 1, profiles: { fast: fixed(10) } },
      n: { accuracy: 1, profiles: { slow: fixed(10) } },
    };
    const apps = [app("a", 0, 1), { ...app("b", 2), variants: ["n"] }];
    expect(batches(byHand({ apps, models, fleet }), "fifo")).toEqual([
      "0: 1 a on fast-1",
      "2: 1 b on slow-1",
      "10: 1 a on fast-1",
    ]);
  });
});

test.each([
  ["fastest", "small"],
  ["accurate", "large"],
])("asked for the %s variant, it answers with the %s one", (variant, expected) => {
  const models = {
    small: { accuracy: 0.7, profiles: { d: fixed(5) } },
    large: { accuracy: 0.8, profiles: { d: fixed(10) } },
  };
  const scenario = byHand({ apps: [{ ...app("a", 0, 1), variants: ["small", "large"] }], models });
  const second = expected === "small" ? 5 : 10;
  expect(batches(scenario, "fifo", { variant })).toEqual(["0: 1 a", `${second}: 1 a`]);
});
