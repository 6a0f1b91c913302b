import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mserCut } from "../../../src/experiment/warmup.ts";
import type { Arrivals } from "../../../src/scenario/arrivals.ts";
import { RandomStream } from "../../../src/sim/random.ts";
import { type OneQueue, oneQueue } from "../../scenarios/oneQueue.ts";
import { outcomeOf } from "../../scenarios/study.ts";

/** White's statistic of what is left after d entries, as the paper writes it. */
function statistic(series: readonly number[], d: number): number {
  const left = series.slice(d);
  const mean = left.reduce((sum, x) => sum + x, 0) / left.length;
  return left.reduce((sum, x) => sum + (x - mean) ** 2, 0) / left.length ** 2;
}

/** Noise around 10 that begins `height` higher and comes down by half every `half` entries. */
function settling(seed: number, height: number, half: number, n = 200): readonly number[] {
  const stream = new RandomStream(seed, "noise");
  return Array.from({ length: n }, (_, i) => 10 + height * 0.5 ** (i / half) + stream.uniform() - 0.5);
}

describe("MSER's cut", () => {
  test("has the least statistic of all that leave five entries, or lies in the second half", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 10, maxLength: 60 }), (series) => {
        const cuts = Array.from({ length: series.length - 4 }, (_, d) => d);
        const best = cuts.reduce((a, b) => (statistic(series, b) < statistic(series, a) - 1e-9 ? b : a));
        expect(mserCut(series)).toBe(best <= series.length / 2 ? best : null);
      }),
    );
  });

  test.each([1, 2, 3, 4, 5])("takes off a transient and little else (seed %d)", (seed) => {
    const half = 5;
    const cut = mserCut(settling(seed, 20, half)) ?? Number.NaN;
    // Down to a standard deviation of the noise after log2(20 ÷ 0.29) ≈ 6.1 halvings.
    expect(cut).toBeGreaterThan(3 * half);
    expect(cut).toBeLessThan(10 * half);
    expect(mserCut(settling(seed, 0, half)) ?? Number.NaN).toBeLessThan(40);
  });

  test("takes nothing off a series that stands still, even by rounding", () => {
    expect(mserCut(Array.from({ length: 50 }, (_, i) => 0.1 * 3 + (i % 2) * 5e-17))).toBe(0);
  });

  test("can't be told of a series that never settles, or of less than ten entries", () => {
    expect(mserCut(Array.from({ length: 50 }, (_, i) => i))).toBeNull();
    expect(mserCut([5, 1, 1, 1, 1, 1, 1, 1, 1])).toBeNull();
  });
});

describe("the warm-up of an outcome", () => {
  const poisson = (ratePerS: number): Arrivals => ({ kind: "poisson", ratePerS });
  const warmupOf = (queue: OneQueue) => outcomeOf(oneQueue(queue)).evidence?.warmup;
  /** Load 0.95 in services of 20 ms: a queue that needs about half a minute to fill. */
  const slow: OneQueue = {
    arrivals: poisson(47.5),
    profile: { batch: [1], latencyMs: [20] },
    service: { distribution: "exponential" },
    durationS: 100,
    replications: 60,
  };

  test("asks for more where an empty system takes long to fill, and says so beside the fixed one", () => {
    const { fixedS, mser5S } = warmupOf(slow) ?? {};
    expect(fixedS).toBe(0);
    expect(mser5S).toBeGreaterThan(5);
    expect(mser5S).toBeLessThanOrEqual(50);
  });

  test("asks for nothing, or a bin, where the system is in its steady state at once", () => {
    const idle = warmupOf({ arrivals: poisson(50), warmupS: 2, durationS: 38, replications: 8 });
    expect(idle?.fixedS).toBe(2);
    expect(idle?.mser5S).toBeLessThanOrEqual(2);
  });

  test("does not move the measured window", () => {
    const { run } = outcomeOf(oneQueue({ ...slow, replications: 2 }));
    expect(run.total?.offeredRps?.mean).toBeCloseTo(47.5, -0.5);
  });

  test("is not asked of arrivals that follow the clock, nor of a queue that keeps growing", () => {
    const sine: Arrivals = { kind: "sine", meanRatePerS: 100, amplitude: 0.5, periodS: 10 };
    expect(warmupOf({ arrivals: sine })?.mser5S).toBeNull();
    expect(warmupOf({ arrivals: { kind: "trace", ratesPerS: [10, 100], binS: 5 } })?.mser5S).toBeNull();
    expect(warmupOf({ app: { startS: 5 } })?.mser5S).toBeNull();
    expect(warmupOf({ arrivals: poisson(1200), replications: 2 })?.mser5S).toBeNull();
  });

  test("is null without an answer", () => {
    expect(warmupOf({ arrivals: { kind: "trace", timesS: [9], scale: 1 }, durationS: 1 })?.mser5S).toBeNull();
    expect(warmupOf({ arrivals: poisson(1e-3), durationS: 1 })?.mser5S).toBeNull();
  });
});
