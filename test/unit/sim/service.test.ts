import { describe, expect, test } from "vitest";
import type { Service } from "../../../src/scenario/catalogEntry.ts";
import { RandomStream } from "../../../src/sim/random.ts";
import { DETERMINISTIC, EXPONENTIAL, GAMMA, LOGNORMAL, serviceFactor, serviceShape } from "../../../src/sim/service.ts";
import { moments } from "../../laws/sample.ts";

const N = 100_000;

function factors(service: Service): Float64Array {
  const { kind, shape } = serviceShape(service);
  const stream = new RandomStream(42, "service/server-1");
  return Float64Array.from({ length: N }, () => serviceFactor(kind, shape, stream));
}

describe("a service distribution", () => {
  test.each<[Service["distribution"], number]>([
    ["exponential", 1],
    ["lognormal", 0.1],
    ["lognormal", 1],
    ["gamma", 0.1],
    ["gamma", 1],
    ["gamma", 3],
  ])("%s of cv %d makes factors of mean 1 and that cv", (distribution, cv) => {
    const found = moments(factors({ distribution, cv }));
    expect(Math.abs(found.mean - 1)).toBeLessThan((4 * cv) / Math.sqrt(N));
    expect(Math.abs(found.cv / cv - 1)).toBeLessThan(0.05);
  });

  test("that is exponential ignores its cv", () => {
    expect(serviceShape({ distribution: "exponential", cv: 5 })).toEqual(serviceShape({ distribution: "exponential" }));
  });

  test("without a cv has that of the exponential", () => {
    expect(serviceShape({ distribution: "gamma" })).toEqual({ kind: GAMMA, shape: 1 });
    expect(serviceShape({ distribution: "lognormal" })).toEqual(serviceShape({ distribution: "lognormal", cv: 1 }));
  });

  test.each<Service | undefined>([
    undefined,
    { distribution: "deterministic" },
    { distribution: "deterministic", cv: 3 },
    { distribution: "gamma", cv: 0 },
    { distribution: "lognormal", cv: 0 },
    // 1 ÷ cv² would be Infinity, from which no gamma can be drawn.
    { distribution: "gamma", cv: 1e-200 },
  ])("%j is deterministic and draws nothing", (service) => {
    const { kind, shape } = serviceShape(service);
    expect(kind).toBe(DETERMINISTIC);
    const stream = new RandomStream(1, "a");
    expect(serviceFactor(kind, shape, stream)).toBe(1);
    expect(stream.bits()).toBe(new RandomStream(1, "a").bits());
  });

  test("keeps the kinds apart", () => expect(new Set([DETERMINISTIC, EXPONENTIAL, LOGNORMAL, GAMMA]).size).toBe(4));
});
