import { describe, expect, test } from "vitest";
import { byHand } from "../../scenarios/byHand.ts";
import { batches } from "./batches.ts";

function at(...atMs: readonly number[]) {
  return byHand({
    apps: [{ id: "a", atMs, sloMs: 1000, variants: ["m"] }],
    models: { m: { accuracy: 1, profiles: { d: { baseMs: 10, perItemMs: 1, maxBatch: 8 } } } },
  });
}

describe("a fixed batch", () => {
  const params = { batch: 4, maxWaitMs: 50 };

  test("starts when its size is reached", () => {
    expect(batches(at(0, 10, 20, 30, 40), "fixed-batch", params)).toEqual(["30: 4 a", "90: 1 a"]);
  });

  test("starts smaller when its oldest request has waited for the limit", () => {
    expect(batches(at(0, 10, 20), "fixed-batch", params)).toEqual(["50: 3 a"]);
  });

  test("holds its size while more wait", () => {
    expect(batches(at(0, 1, 2, 3, 4, 5, 6, 7, 8), "fixed-batch", params)).toEqual(["3: 4 a", "17: 4 a", "58: 1 a"]);
  });

  test("of no limit never waits, of size 1 is FIFO", () => {
    expect(batches(at(0, 1, 2), "fixed-batch", { batch: 4, maxWaitMs: 0 })).toEqual(["0: 1 a", "11: 2 a"]);
    expect(batches(at(0, 1, 2), "fixed-batch", { batch: 1 })).toEqual(batches(at(0, 1, 2), "fifo"));
  });

  test("larger than what was measured is the largest that was", () => {
    expect(batches(at(0, 1, 2, 3, 4, 5, 6, 7, 8), "fixed-batch", { batch: 64 })).toEqual(["7: 8 a", "58: 1 a"]);
  });
});
