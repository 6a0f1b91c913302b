import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { largestBatch, latencyMs, profileLatencyMs } from "../../../src/catalog/latency.ts";
import type { LinearProfile, Model, TableProfile } from "../../../src/scenario/catalogEntry.ts";

/** Tables whose batch sizes and latencies both ascend, as measured ones do. */
const tables: fc.Arbitrary<TableProfile> = fc
  .uniqueArray(fc.integer({ min: 1, max: 512 }), { minLength: 1, maxLength: 10 })
  .chain((sizes) =>
    fc
      .array(fc.double({ min: 0.01, max: 50, noNaN: true }), { minLength: sizes.length, maxLength: sizes.length })
      .map((steps) => {
        let ms = 0;
        return { batch: sizes.sort((a, b) => a - b), latencyMs: steps.map((step) => (ms += step)) };
      }),
  );

const lines: fc.Arbitrary<LinearProfile> = fc.record({
  baseMs: fc.double({ min: 0, max: 100, noNaN: true }),
  perItemMs: fc.double({ min: 0.001, max: 100, noNaN: true }),
  maxBatch: fc.integer({ min: 1, max: 512 }),
});

const profiles = fc.oneof(tables, lines);

describe("a profile's latency", () => {
  test("passes through every measured point", () => {
    fc.assert(
      fc.property(tables, (table) => {
        for (const [i, size] of table.batch.entries())
          expect(profileLatencyMs(table, size)).toBeCloseTo(table.latencyMs[i] ?? -1, 9);
      }),
    );
  });

  test("never falls as the batch grows, up to the largest", () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        let before = 0;
        for (let batch = 1; batch <= largestBatch(profile); batch++) {
          const ms = profileLatencyMs(profile, batch);
          expect(ms).toBeGreaterThanOrEqual(before - 1e-9);
          before = ms;
        }
      }),
    );
  });

  test("between two neighbouring points lies on the straight line between them", () => {
    fc.assert(
      fc.property(tables, fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (table, pick, share) => {
        const i = pick % table.batch.length;
        const [left, right] = [table.batch[i] ?? 0, table.batch[i + 1] ?? table.batch[i] ?? 0];
        const [leftMs, rightMs] = [table.latencyMs[i] ?? 0, table.latencyMs[i + 1] ?? table.latencyMs[i] ?? 0];
        const ms = profileLatencyMs(table, left + share * (right - left));
        expect(ms).toBeCloseTo(leftMs + share * (rightMs - leftMs), 6);
      }),
    );
  });

  test("of a batch smaller than the first measured one is the first one's", () => {
    expect(profileLatencyMs({ batch: [8, 16], latencyMs: [3, 5] }, 1)).toBe(3);
  });

  test("beyond the largest batch is Infinity", () => {
    fc.assert(
      fc.property(profiles, fc.integer({ min: 1, max: 1000 }), (profile, more) => {
        expect(profileLatencyMs(profile, largestBatch(profile) + more)).toBe(Number.POSITIVE_INFINITY);
      }),
    );
  });

  test("of a straight line is baseMs + perItemMs × batch", () => {
    expect(profileLatencyMs({ baseMs: 4, perItemMs: 0.5, maxBatch: 32 }, 8)).toBe(8);
  });
});

describe("a model's latency", () => {
  const model: Model = {
    id: "m",
    name: "M",
    task: "t",
    family: "f",
    accuracy: 1,
    accuracyMetric: "share",
    profiles: { t4: { batch: [1, 3], latencyMs: [2, 6] } },
  };

  test("is that of its profile on the device", () => expect(latencyMs(model, "t4", 2)).toBe(4));
  test.each(["a100", "constructor"])("is Infinity on %s, where it was not measured", (device) =>
    expect(latencyMs(model, device, 1)).toBe(Number.POSITIVE_INFINITY),
  );
});
