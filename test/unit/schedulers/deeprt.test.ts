import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { windowsMs } from "../../../src/schedulers/deeprt/windows.ts";
import { watch } from "../../laws/watch.ts";
import { byHand } from "../../scenarios/byHand.ts";
import { studyOf } from "../../scenarios/study.ts";
import { batches } from "./batches.ts";

const line = { baseMs: 4, perItemMs: 1, maxBatch: 16 };
const models = { m: { accuracy: 1, profiles: { d: line } } };
const anyTimes = fc.array(fc.nat(900), { minLength: 1, maxLength: 40 }).map((times) => times.sort((a, b) => a - b));

describe("DeepRT", () => {
  test("takes half the smallest deadline of a category as the window of all its queues", () => {
    const apps = [
      { id: "loose", atMs: [0], sloMs: 100, variants: ["m"] },
      { id: "tight", atMs: [0], sloMs: 80, variants: ["m"] },
      { id: "other", atMs: [0], sloMs: 20, variants: ["n"] },
    ];
    const { compiled } = studyOf({
      ...byHand({ apps, models: { ...models, n: { accuracy: 1, profiles: { d: line } } } }),
      schedulers: [{ id: "fifo" }],
    });
    expect([...windowsMs(compiled, "fastest")]).toEqual([40, 40, 10]);
  });

  test("answers every request within two windows as long as it lets it in, whatever comes", () => {
    fc.assert(
      fc.property(anyTimes, anyTimes, (loose, tight) => {
        const apps = [
          { id: "loose", atMs: loose, sloMs: 100, variants: ["m"] },
          { id: "tight", atMs: tight, sloMs: 80, variants: ["m"] },
        ];
        const { record } = watch(byHand({ apps, models }), { id: "deeprt" });
        for (const ms of record.tally.latencyMaxMs) expect(ms).toBeLessThanOrEqual(80);
      }),
    );
  });

  test("releases what came in a window at its end, as one job", () => {
    const apps = [{ id: "a", atMs: [3, 12, 39, 41, 200], sloMs: 80, variants: ["m"] }];
    expect(batches(byHand({ apps, models }), "deeprt")).toEqual(["40: 3 a", "80: 1 a", "240: 1 a"]);
  });

  test("runs the job that is due first, and interrupts none", () => {
    const apps = [
      { id: "slow", atMs: [1], sloMs: 200, variants: ["s"] },
      { id: "soon", atMs: [81], sloMs: 40, variants: ["m"] },
      { id: "late", atMs: [81], sloMs: 60, variants: ["n"] },
    ];
    const own = {
      ...models,
      n: { accuracy: 1, profiles: { d: line } },
      s: { accuracy: 1, profiles: { d: { baseMs: 30, perItemMs: 10, maxBatch: 4 } } },
    };
    // `late` is released at 90, `soon` at 100, `slow` at 100 too, when `late` is done.
    expect(batches(byHand({ apps, models: own }), "deeprt")).toEqual(["90: 1 late", "100: 1 soon", "105: 1 slow"]);
  });

  test("cuts a job that is larger than the largest batch", () => {
    const apps = [{ id: "a", atMs: Array.from({ length: 20 }, () => 5), sloMs: 80, variants: ["m"] }];
    expect(batches(byHand({ apps, models }), "deeprt")).toEqual(["40: 16 a", "60: 4 a"]);
  });

  test("turns away what would end late, and without admission lets all in", () => {
    const apps = [{ id: "a", atMs: Array.from({ length: 60 }, () => 5), sloMs: 80, variants: ["m"] }];
    const { record, drops } = watch(byHand({ apps, models }), { id: "deeprt" });
    // 60 take 3 × 20 + 16 = 76 ms, 1.9 windows, so ⌊60 ÷ 1.9⌋ = 31 are let in: 20 + 19 of 40 ms.
    expect(drops).toBe(1);
    expect([record.tally.dropped[0], record.tally.good[0]]).toEqual([29, 31]);
    const all = watch(byHand({ apps, models }), { id: "deeprt", params: { admission: false } });
    expect([all.drops, all.record.tally.completed[0]]).toEqual([0, 60]);
  });

  test("answers with a faster variant after an overrun, until the time is made up", () => {
    const own = {
      heavy: { accuracy: 0.9, profiles: { d: { batch: [1], latencyMs: [20] } } },
      light: { accuracy: 0.5, profiles: { d: { batch: [1], latencyMs: [5] } } },
    };
    const apps = [
      { id: "a", atMs: Array.from({ length: 60 }, (_, i) => 16 * i), sloMs: 100, variants: ["heavy", "light"] },
    ];
    const scenario = byHand({ apps, models: own });
    const noisy = scenario.catalog?.models.map((model) => ({
      ...model,
      service: { distribution: "lognormal" as const, cv: 0.5 },
    }));
    const params = { variant: "accurate", admission: false };
    const { compiled, started } = watch(
      { ...scenario, catalog: { devices: scenario.catalog?.devices ?? [], models: noisy ?? [] } },
      { id: "deeprt", params },
    );
    const answered = new Set(started.map(({ model }) => compiled.modelIds[model]));
    expect(answered).toEqual(new Set(["heavy", "light"]));
    const exact = watch(scenario, { id: "deeprt", params });
    expect(new Set(exact.started.map(({ model }) => exact.compiled.modelIds[model]))).toEqual(new Set(["heavy"]));
  });
});
