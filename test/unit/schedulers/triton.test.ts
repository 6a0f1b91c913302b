import { describe, expect, test } from "vitest";
import { byHand } from "../../scenarios/byHand.ts";
import { batches } from "./batches.ts";

const line = { baseMs: 10, perItemMs: 1, maxBatch: 32 };

function at(...atMs: readonly number[]) {
  return byHand({
    apps: [{ id: "a", atMs, sloMs: 1000, variants: ["m"] }],
    models: { m: { accuracy: 1, profiles: { d: line } } },
  });
}

const seven = [1, 2, 3, 4, 5, 6, 7];

describe("Triton", () => {
  test("with preferred sizes 4 and 8, seven waiting, no delay: makes a batch of four (user guide)", () => {
    const params = { preferred: [4, 8], maxQueueDelayMs: 0 };
    expect(batches(at(0, ...seven), "triton", params)).toEqual(["0: 1 a", "11: 4 a", "25: 3 a"]);
  });

  test("takes the largest preferred size that can be formed", () => {
    const params = { preferred: [2, 4], maxQueueDelayMs: 0 };
    expect(batches(at(0, ...seven), "triton", params)).toEqual(["0: 1 a", "11: 4 a", "25: 2 a", "37: 1 a"]);
  });

  test("takes a preferred size also where just as many wait", () => {
    const params = { preferred: [2, 4], maxQueueDelayMs: 0 };
    expect(batches(at(0, 1, 2, 3, 4), "triton", params)).toEqual(["0: 1 a", "11: 4 a"]);
  });

  test("without preferred sizes takes as many as wait, up to its largest batch", () => {
    expect(batches(at(0, ...seven), "triton", { maxQueueDelayMs: 0 })).toEqual(["0: 1 a", "11: 7 a"]);
    expect(batches(at(0, ...seven), "triton", { maxQueueDelayMs: 0, maxBatch: 5 })).toEqual([
      "0: 1 a",
      "11: 5 a",
      "26: 2 a",
    ]);
  });

  test("waits with a free device until the oldest has waited for the delay", () => {
    expect(batches(at(0, 1, 2), "triton", { maxQueueDelayMs: 5 })).toEqual(["5: 3 a"]);
  });

  test("does not wait once a preferred size, or without one its largest batch, can be formed", () => {
    expect(batches(at(0, 1, 2), "triton", { maxQueueDelayMs: 5, preferred: [2] })).toEqual(["1: 2 a", "13: 1 a"]);
    expect(batches(at(0, 1, 2), "triton", { maxQueueDelayMs: 5, maxBatch: 3 })).toEqual(["2: 3 a"]);
  });

  test("once the delay has passed sends everything that waits, preferred size or not", () => {
    // The device is free at 11, when the seven have waited for longer than 2 ms.
    const params = { preferred: [4, 8], maxQueueDelayMs: 2 };
    expect(batches(at(0, ...seven), "triton", params)).toEqual(["2: 3 a", "15: 5 a"]);
  });

  test("counts the delay from the arrival, also while no device is free", () => {
    // The second has waited for its 5 ms when the device frees at 11; the third has not when that is free again.
    expect(batches(at(0, 2, 24), "triton", { maxQueueDelayMs: 5, maxBatch: 4 })).toEqual(["5: 2 a", "29: 1 a"]);
    expect(batches(at(0, 6, 30), "triton", { maxQueueDelayMs: 5, maxBatch: 4 })).toEqual([
      "5: 1 a",
      "16: 1 a",
      "35: 1 a",
    ]);
  });

  test("never waits for more than a device was measured with", () => {
    const small = byHand({
      apps: [{ id: "a", atMs: [0, 1], sloMs: 1000, variants: ["m"] }],
      models: { m: { accuracy: 1, profiles: { d: { baseMs: 10, perItemMs: 1, maxBatch: 2 } } } },
    });
    expect(batches(small, "triton", { maxQueueDelayMs: 500 })).toEqual(["1: 2 a"]);
  });
});
