import { describe, expect, test } from "vitest";
import { byHand } from "../../scenarios/byHand.ts";
import { batches } from "./batches.ts";

const models = { m: { accuracy: 1, profiles: { d: { baseMs: 10, perItemMs: 5, maxBatch: 16 } } } };

describe("EDF", () => {
  test("serves the queue whose oldest request is due first, not the one that waits longest", () => {
    const apps = [
      { id: "late", atMs: [0, 1, 1], sloMs: 500, variants: ["m"] },
      { id: "soon", atMs: [5, 6], sloMs: 100, variants: ["m"] },
    ];
    expect(batches(byHand({ apps, models }), "edf")).toEqual(["0: 1 late", "15: 2 soon", "35: 2 late"]);
  });

  test("keeps a batch so small that it ends by its oldest request's deadline", () => {
    const apps = [{ id: "a", atMs: [0, 1, 1, 1, 1, 1], sloMs: 41, variants: ["m"] }];
    // At 15 the next is due at 42: 10 + 5 × 3 = 25 ms fit, 30 do not.
    expect(batches(byHand({ apps, models }), "edf")).toEqual(["0: 1 a", "15: 3 a", "40: 2 a"]);
    expect(batches(byHand({ apps, models }), "edf", { guard: false })).toEqual(["0: 1 a", "15: 5 a"]);
  });

  test("is not bounded by a deadline that no batch can keep any more", () => {
    const apps = [{ id: "a", atMs: [0, 1, 1, 1], sloMs: 16, variants: ["m"] }];
    expect(batches(byHand({ apps, models }), "edf")).toEqual(["0: 1 a", "15: 3 a"]);
  });
});
