import { describe, expect, test } from "vitest";
import { RandomStream } from "../../src/sim/random.ts";
import { autocorrelation, correlation, ksDistance, moments } from "./sample.ts";

// Four standard errors, and Kolmogorov distances of one in ten thousand: there are dozens of checks here, and three
// standard errors would make one of them fail by chance.
const ERRORS = 4;
const KS = 2.23;
const N = 1e6;

function draws(draw: (stream: RandomStream) => number, name = "draws"): Float64Array {
  const stream = new RandomStream(42, name);
  return Float64Array.from({ length: N }, () => draw(stream));
}

/** Mean and variance within four standard errors; `kurtosis` is the fourth central moment ÷ variance². */
function expectMoments(values: Float64Array, mean: number, variance: number, kurtosis: number): void {
  const found = moments(values);
  expect(Math.abs(found.mean - mean)).toBeLessThan(ERRORS * Math.sqrt(variance / N));
  expect(Math.abs(found.variance - variance)).toBeLessThan(ERRORS * variance * Math.sqrt((kurtosis - 1) / N));
}

/** Within 1.5 × 10⁻⁷ (Abramowitz and Stegun 7.1.26). */
function erf(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return Math.sign(x) * (1 - series * Math.exp(-x * x));
}

describe("uniform draws", () => {
  const values = draws((stream) => stream.uniform());

  test("are uniform on (0, 1)", () => {
    expectMoments(values, 1 / 2, 1 / 12, 9 / 5);
    expect(ksDistance(values, (x) => x)).toBeLessThan(KS);
    expect(values.every((value) => value > 0 && value < 1)).toBe(true);
  });

  test.each([1, 2, 3, 7, 64])("do not depend on the draw %d before", (lag) => {
    expect(Math.abs(autocorrelation(values, lag))).toBeLessThan(ERRORS / Math.sqrt(N));
  });
});

describe("exponential draws", () => {
  const values = draws((stream) => stream.exponential());

  test("have mean 1 and the exponential's distribution", () => {
    expectMoments(values, 1, 1, 9);
    expect(ksDistance(values, (x) => 1 - Math.exp(-x))).toBeLessThan(KS);
  });

  test("are not clipped: e⁻¹⁰ of them exceed 10, and as many lie below e⁻¹⁰", () => {
    const expected = N * Math.exp(-10);
    const above = values.filter((value) => value > 10).length;
    const below = values.filter((value) => value < -Math.log1p(-Math.exp(-10))).length;
    for (const count of [above, below]) expect(Math.abs(count - expected)).toBeLessThan(ERRORS * Math.sqrt(expected));
  });
});

test("normal draws have the normal distribution, and pairs of them no correlation", () => {
  const values = draws((stream) => stream.normal());
  expectMoments(values, 0, 1, 3);
  expect(ksDistance(values, (x) => (1 + erf(x / Math.SQRT2)) / 2)).toBeLessThan(KS);
  expect(Math.abs(autocorrelation(values))).toBeLessThan(ERRORS / Math.sqrt(N));
});

describe("gamma draws", () => {
  test.each([0.0025, 0.1, 0.5, 1, 2, 30, 400])("of shape %d have its mean and variance", (shape) => {
    expectMoments(
      draws((stream) => stream.gamma(shape)),
      shape,
      shape,
      3 + 6 / shape,
    );
  });

  test.each([
    ["0.5", 0.5, (x: number) => erf(Math.sqrt(x))],
    ["1", 1, (x: number) => 1 - Math.exp(-x)],
    ["2", 2, (x: number) => 1 - Math.exp(-x) * (1 + x)],
  ])("of shape %s have its distribution", (_, shape, cumulative) => {
    expect(
      ksDistance(
        draws((stream) => stream.gamma(shape)),
        cumulative,
      ),
    ).toBeLessThan(KS);
  });
});

describe("two streams", () => {
  const uniform = (seed: number, name: string): Float64Array => {
    const stream = new RandomStream(seed, name);
    return Float64Array.from({ length: N }, () => stream.uniform());
  };
  const reference = uniform(42, "arrivals/a");

  test.each([
    [42, "arrivals/b"],
    [42, "arrivals/a1"],
    [42, "service/a"],
    [43, "arrivals/a"],
    [0, "arrivals/a"],
    [4_294_967_295, "arrivals/a"],
  ])("do not know of each other: seed 42 of arrivals/a, and seed %d of %s", (seed, name) => {
    expect(Math.abs(correlation(reference, uniform(seed, name)))).toBeLessThan(ERRORS / Math.sqrt(N));
  });

  test("of one seed and name are one", () => {
    const same = uniform(42, "arrivals/a");
    expect(same.every((value, i) => value === reference[i])).toBe(true);
  });
});

test("the first draws of a thousand names and of a thousand seeds are spread as evenly as one stream's", () => {
  const first = (seed: number, name: string): number => new RandomStream(seed, name).uniform();
  const names = Float64Array.from({ length: 1000 }, (_, i) => first(42, `arrivals/app-${i}`));
  const seeds = Float64Array.from({ length: 1000 }, (_, i) => first(i, "arrivals/a"));
  for (const values of [names, seeds]) {
    expect(ksDistance(values, (x) => x)).toBeLessThan(KS);
    expect(Math.abs(autocorrelation(values))).toBeLessThan(ERRORS / Math.sqrt(1000));
  }
});
