import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Arrivals, meanRatePerS } from "../../src/scenario/arrivals.ts";
import { arrivalSource, type OpenArrivals, within } from "../../src/sim/arrivals/index.ts";
import { RandomStream } from "../../src/sim/random.ts";
import { openArrivals } from "../scenarios/openArrivals.ts";
import { autocorrelation, chiSquareDeviation, countsPerInterval, ksDistance, moments } from "./sample.ts";

// Four standard errors, as there are dozens of checks here.
const ERRORS = 4;
const N = 1e6;

function times(arrivals: OpenArrivals, count = N, seed = 42): Float64Array {
  const out = new Float64Array(count);
  arrivalSource(arrivals, new RandomStream(seed, "arrivals/a")).fill(out, count);
  return out;
}

/** Gaps between arrivals, the first from time 0. */
const gaps = (timesMs: Float64Array): Float64Array => timesMs.map((ms, i) => ms - (timesMs[i - 1] ?? 0));

const on: OpenArrivals = { kind: "onoff", onRatePerS: 100, offRatePerS: 10, meanOnS: 1, meanOffS: 2 };
const silent: OpenArrivals = { kind: "onoff", onRatePerS: 120, offRatePerS: 0, meanOnS: 0.5, meanOffS: 1 };
const sine: OpenArrivals = { kind: "sine", meanRatePerS: 50, amplitude: 0.8, periodS: 4 };
const rates: OpenArrivals = { kind: "trace", ratesPerS: [10, 0, 80, 30], binS: 0.5, scale: 2 };

describe("every arrival kind", () => {
  test("comes in order, and in blocks of any size as one by one", () => {
    fc.assert(
      fc.property(
        openArrivals,
        fc.array(fc.integer({ min: 1, max: 64 }), { minLength: 1, maxLength: 8 }),
        (arrivals, blocks) => {
          const count = blocks.reduce((sum, block) => sum + block, 0);
          const whole = times(arrivals, count);
          expect(whole.every((ms, i) => ms >= (whole[i - 1] ?? 0))).toBe(true);
          const source = arrivalSource(arrivals, new RandomStream(42, "arrivals/a"));
          const parts = blocks.flatMap((block) => {
            const out = new Float64Array(block);
            source.fill(out, block);
            return [...out];
          });
          expect(parts).toEqual([...whole]);
        },
      ),
    );
  });

  test.each<[string, OpenArrivals, number]>([
    // The index of dispersion of counts in the long run, which makes the standard error of a rate.
    ["constant", { kind: "constant", ratePerS: 70 }, 0],
    ["poisson", { kind: "poisson", ratePerS: 70 }, 1],
    ["gamma, cv 0.3", { kind: "gamma", ratePerS: 70, cv: 0.3 }, 0.09],
    ["gamma, cv 3", { kind: "gamma", ratePerS: 70, cv: 3 }, 9],
    ["gamma, cv 20", { kind: "gamma", ratePerS: 70, cv: 20 }, 400],
    ["onoff", on, onOffDispersion(on, Number.POSITIVE_INFINITY)],
    ["onoff, off silent", silent, onOffDispersion(silent, Number.POSITIVE_INFINITY)],
    ["sine", sine, 1],
    ["trace of times", { kind: "trace", timesS: [0.5, 0.6, 1.5], scale: 3 }, 0],
    ["trace of rates", rates, 1],
  ])("keeps the mean rate it promises over 10⁶ requests: %s", (_, arrivals, dispersion) => {
    const promised = meanRatePerS(arrivals);
    const found = (1000 * N) / (times(arrivals)[N - 1] ?? Number.NaN);
    const relativeError = ERRORS * Math.sqrt(dispersion / N) + 1e-5;
    expect(Math.abs(found / (promised ?? Number.NaN) - 1)).toBeLessThan(relativeError);
  });

  test("is silent before its start and from its stop on", () => {
    fc.assert(
      fc.property(openArrivals, fc.nat(1000), fc.nat(1000), (arrivals, startMs, lengthMs) => {
        const out = new Float64Array(100);
        const stopMs = startMs + lengthMs;
        within(arrivalSource(arrivals, new RandomStream(42, "arrivals/a")), startMs, stopMs).fill(out, out.length);
        const expected = times(arrivals, 100).map((ms) => ms + startMs);
        expect([...out]).toEqual([...expected].map((ms) => (ms < stopMs ? ms : Number.POSITIVE_INFINITY)));
      }),
    );
  });
});

describe("Poisson arrivals", () => {
  const gapsMs = gaps(times({ kind: "poisson", ratePerS: 1000 }));

  test("have independent exponential gaps", () => {
    expect(ksDistance(gapsMs, (ms) => 1 - Math.exp(-ms))).toBeLessThan(2.23);
    expect(Math.abs(moments(gapsMs).cv - 1)).toBeLessThan((ERRORS * Math.SQRT2) / Math.sqrt(N));
    for (const lag of [1, 2, 10]) expect(Math.abs(autocorrelation(gapsMs, lag))).toBeLessThan(ERRORS / Math.sqrt(N));
  });

  test("are not clipped: the shortest gap is near 0, the longest more than 10 means", () => {
    const ascending = gapsMs.toSorted();
    expect(ascending[0]).toBeLessThan(1e-4);
    expect(ascending[N - 1]).toBeGreaterThan(10);
  });
});

describe("gamma arrivals", () => {
  test.each([0.05, 0.5, 2, 5])("of cv %d have gaps of that cv, without correlation", (cv) => {
    const gapsMs = gaps(times({ kind: "gamma", ratePerS: 1000, cv }));
    const found = moments(gapsMs);
    // Variance of a sample's variance, by the gamma's kurtosis 3 + 6cv².
    const error = (ERRORS * Math.sqrt((2 + 6 * cv * cv) / N)) / 2 + (ERRORS * cv) / Math.sqrt(N);
    expect(Math.abs(found.cv / cv - 1)).toBeLessThan(error);
    expect(Math.abs(autocorrelation(gapsMs))).toBeLessThan(ERRORS / Math.sqrt(N));
  });

  test("of cv 1 are Poisson", () => {
    const gapsMs = gaps(times({ kind: "gamma", ratePerS: 1000, cv: 1 }));
    expect(ksDistance(gapsMs, (ms) => 1 - Math.exp(-ms))).toBeLessThan(2.23);
    expect(gapsMs.toSorted()[N - 1]).toBeGreaterThan(10);
  });

  test("of cv 5 have gaps far beyond their mean", () => {
    expect(gaps(times({ kind: "gamma", ratePerS: 1000, cv: 5 })).toSorted()[N - 1]).toBeGreaterThan(100);
  });
});

describe("the index of dispersion of counts", () => {
  const INTERVALS = 2000;

  test.each<[string, OpenArrivals, number, number]>([
    ["constant", { kind: "constant", ratePerS: 40 }, 10_000, 0],
    ["Poisson", { kind: "poisson", ratePerS: 40 }, 10_000, 1],
    ["gamma, cv² of its gaps", { kind: "gamma", ratePerS: 40, cv: 3 }, 10_000, 9],
    ["sine, over whole periods", sine, 8000, 1],
    ["on-off over long intervals", on, 10_000, onOffDispersion(on, 10)],
    ["on-off over short intervals", on, 500, onOffDispersion(on, 0.5)],
    ["on-off with silence", silent, 10_000, onOffDispersion(silent, 10)],
  ])("is right: %s", (_, arrivals, intervalMs, theory) => {
    const counts = countsPerInterval(times(arrivals), intervalMs, INTERVALS);
    const { mean, variance } = moments(counts);
    // A sample variance's relative error is √(2 ÷ n); intervals of bursts are dependent and not quite normal.
    expect(Math.abs(variance / mean - theory)).toBeLessThan(theory * ERRORS * Math.sqrt(2 / INTERVALS) * 1.5 + 1e-4);
  });

  test("of an on-off process comes from gaps that are correlated", () => {
    expect(autocorrelation(gaps(times(on)))).toBeGreaterThan(0.1);
  });
});

describe("rates over time", () => {
  test("a sine's arrivals follow its rate in each of 16 phases", () => {
    const periodMs = 4000;
    const timesMs = times(sine);
    const periods = Math.floor((timesMs[N - 1] ?? 0) / periodMs);
    const phases = timesMs.filter((ms) => ms < periods * periodMs).map((ms) => ms % periodMs);
    const edge = (i: number): number => (2 * Math.PI * i) / 16;
    const expected = (i: number): number =>
      periods * 50 * 4 * (1 / 16 + (0.8 * (Math.cos(edge(i)) - Math.cos(edge(i + 1)))) / (2 * Math.PI));
    expect(chiSquareDeviation(countsPerInterval(phases, periodMs / 16, 16), expected)).toBeLessThan(5);
  });

  test("a trace of rates is Poisson at each bin's rate, silent at rate 0, over and over", () => {
    const lapMs = 2000;
    const timesMs = times(rates);
    const laps = Math.floor((timesMs[N - 1] ?? 0) / lapMs);
    const inLap = timesMs.filter((ms) => ms < laps * lapMs).map((ms) => ms % lapMs);
    const [first = 0, second = 0, third = 0, fourth = 0] = countsPerInterval(inLap, 500, 4);
    expect(second).toBe(0);
    const expected = [10, 80, 30].map((rate) => laps * rate * 2 * 0.5);
    expect(chiSquareDeviation(Float64Array.of(first, third, fourth), (i) => expected[i] ?? 0)).toBeLessThan(5);
  });

  test("a trace of times is repeated to the letter, one mean gap after its last, and scale speeds it up", () => {
    const arrivals: OpenArrivals = { kind: "trace", timesS: [1, 2, 4], scale: 2 };
    expect([...times(arrivals, 7)]).toEqual([500, 1000, 2000, 2750, 3250, 4250, 5000]);
  });

  test("a trace of a single time comes once a second", () => {
    expect([...times({ kind: "trace", timesS: [0.25] }, 3)]).toEqual([250, 1250, 2250]);
  });

  test("constant arrivals do not drift: the millionth is where it belongs", () => {
    expect(times({ kind: "constant", ratePerS: 3 })[N - 1]).toBe((N * 1000) / 3);
  });
});

/** Variance ÷ mean of the counts of a two-state Markov-modulated Poisson process in intervals of `s` seconds. */
function onOffDispersion(arrivals: Arrivals, s: number): number {
  if (arrivals.kind !== "onoff") throw new RangeError("Only on-off arrivals have this dispersion.");
  const { onRatePerS, offRatePerS, meanOnS, meanOffS } = arrivals;
  const [leaveOn, leaveOff] = [1 / meanOnS, 1 / meanOffS];
  const relax = leaveOn + leaveOff;
  const longRun =
    (2 * leaveOn * leaveOff * (onRatePerS - offRatePerS) ** 2) /
    (relax ** 2 * (onRatePerS * leaveOff + offRatePerS * leaveOn));
  return 1 + longRun * (s === Number.POSITIVE_INFINITY ? 1 : 1 - (1 - Math.exp(-relax * s)) / (relax * s));
}
