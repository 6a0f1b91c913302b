import { describe, expect, test } from "vitest";
import { byHand } from "../../scenarios/byHand.ts";
import { batches } from "./batches.ts";

const line = (baseMs: number) => ({ baseMs, perItemMs: 1, maxBatch: 8 });

describe("the myopic rule", () => {
  test("starts the batch of the highest worth per device-second: large ones while all of it is in time", () => {
    const apps = [{ id: "a", atMs: [0, 1, 1, 1, 1], sloMs: 100, variants: ["m"] }];
    const scenario = byHand({ apps, models: { m: { accuracy: 1, profiles: { d: line(10) } } } });
    expect(batches(scenario, "myopic")).toEqual(["0: 1 a", "11: 4 a"]);
    expect(batches(scenario, "myopic", { maxBatch: 3 })).toEqual(["0: 1 a", "11: 3 a", "24: 1 a"]);
  });

  test("starts a smaller one where a larger would be late", () => {
    // At 11 ms all but the first have waited for 1: two would end 13 ms after they came, four 15, of which 14 is too late.
    const apps = [{ id: "a", atMs: [0, 10, 10, 10, 10], sloMs: 13, variants: ["m"] }];
    const models = { m: { accuracy: 1, profiles: { d: line(10) } } };
    const scenario = byHand({ apps, models, utility: { d0Ms: 13, dMaxMs: 14 } });
    expect(batches(scenario, "myopic")[1]).toBe("11: 2 a");
  });

  test("weighs accuracy against time: a variant half as good has to take less than half as long", () => {
    const profile = (latencyMs: number) => ({ d: { batch: [1], latencyMs: [latencyMs] } });
    const first = (quickMs: number): string | undefined => {
      const models = {
        good: { accuracy: 0.8, profiles: profile(10) },
        quick: { accuracy: 0.4, profiles: profile(quickMs) },
      };
      const apps = [{ id: "a", atMs: [0, 0], sloMs: 100, variants: ["good", "quick"] }];
      return batches(byHand({ apps, models }), "myopic")[1];
    };
    expect(first(6)).toBe("10: 1 a");
    expect(first(4)).toBe("4: 1 a");
  });
});
