import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { interval } from "../../../src/experiment/interval.ts";
import { compare, paired } from "../../../src/experiment/paired.ts";
import { oneQueue } from "../../scenarios/oneQueue.ts";
import { outcomesOf } from "../../scenarios/study.ts";

const positive = fc.double({ min: 0.01, max: 1e6, noNaN: true });
const samePairs = fc
  .array(fc.tuple(positive, positive), { minLength: 1, maxLength: 12 })
  .map((pairs) => [pairs.map(([x]) => x), pairs.map(([, y]) => y)] as const);

describe("a paired comparison", () => {
  test("of 2, 4, 6 with 1, 2, 3: difference 2 ± 4.303 · 1 ÷ √3, ratio exactly 2", () => {
    const found = paired([2, 4, 6], [1, 2, 3]);
    expect(found?.difference.mean).toBe(2);
    expect(found?.difference.ci95).toBeCloseTo(4.303 / Math.sqrt(3), 10);
    expect(found?.ratio?.mean).toBeCloseTo(2, 12);
    expect(found?.ratio?.low).toBeCloseTo(2, 12);
    expect(found?.ratio?.high).toBeCloseTo(2, 12);
  });

  test("turns into its exact opposite when the two change places", () => {
    fc.assert(
      fc.property(samePairs, ([ours, theirs]) => {
        const there = paired(ours, theirs);
        const back = paired(theirs, ours);
        expect(back?.difference.mean).toBeCloseTo(-(there?.difference.mean ?? Number.NaN), 5);
        expect(back?.difference.ci95).toBe(there?.difference.ci95);
        const product = (a = Number.NaN, b = Number.NaN) => a * b;
        expect(product(back?.ratio?.mean, there?.ratio?.mean)).toBeCloseTo(1, 9);
        if ((there?.ratio?.low ?? 0) > 1e-300) expect(product(back?.ratio?.high, there?.ratio?.low)).toBeCloseTo(1, 6);
      }),
    );
  });

  test("counts only replications in which both have a sample", () => {
    expect(paired([1, null, 5], [2, 3, null])).toMatchObject({ pairs: 1, difference: { mean: -1, ci95: 0 } });
    expect(paired([null, 1], [1, null])).toBeNull();
    expect(paired([], [])).toBeNull();
  });

  test("has no ratio where a value is 0", () => {
    expect(paired([0, 1], [1, 1])).toMatchObject({ pairs: 2, ratio: null });
    expect(paired([1, 1], [0, 1])).toMatchObject({ pairs: 2, ratio: null });
  });

  test("of a scheduler with itself finds no difference at all", () => {
    fc.assert(
      fc.property(fc.array(positive, { minLength: 2 }), (values) => {
        expect(paired(values, values)).toEqual({
          pairs: values.length,
          difference: { mean: 0, ci95: 0 },
          ratio: { mean: 1, low: 1, high: 1 },
        });
      }),
    );
  });
});

describe("two schedulers on the same arrivals", () => {
  const scenario = oneQueue({
    arrivals: { kind: "poisson", ratePerS: 700 },
    profile: { batch: [1, 8], latencyMs: [1, 4] },
    warmupS: 1,
    durationS: 20,
    replications: 8,
    schedulers: [{ id: "fifo" }, { id: "triton", params: { maxBatch: 8, maxQueueDelayMs: 2 } }],
  });
  const [fifo, triton] = outcomesOf(scenario);

  test("are compared per app and in total, and every metric's mean difference is that of the means", () => {
    if (!fifo?.evidence || !triton?.evidence) throw new Error("Both must have run.");
    const found = compare(fifo.evidence, triton.evidence);
    expect(Object.keys(found).sort()).toEqual(["", "a"]);
    const means = [fifo, triton].map(({ run }) => run.apps.a?.latencyMs.p99?.mean ?? Number.NaN);
    expect(found.a?.p99Ms?.difference.mean).toBeCloseTo((means[0] ?? 0) - (means[1] ?? 0), 9);
    expect(found[""]?.costPerHour).toMatchObject({ difference: { mean: 0, ci95: 0 }, ratio: { mean: 1 } });
  });

  test("differ by a narrower interval than independent runs would, since they share their arrivals", () => {
    const ours = fifo?.evidence?.perReplication.a?.meanMs ?? [];
    const theirs = triton?.evidence?.perReplication.a?.meanMs ?? [];
    const apart = Math.hypot(interval(ours)?.ci95 ?? 0, interval(theirs)?.ci95 ?? 0);
    expect(apart).toBeGreaterThan(0);
    expect(paired(ours, theirs)?.difference.ci95).toBeLessThan(apart);
  });
});
