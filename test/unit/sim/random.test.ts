import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RandomStream } from "../../../src/sim/random.ts";

const seeds = fc.integer({ min: 0, max: 4_294_967_295 });
const names = fc.string({ maxLength: 20 });

describe("a random stream", () => {
  test("is decided by its seed and name alone", () => {
    fc.assert(
      fc.property(seeds, names, (seed, name) => {
        const [one, other] = [new RandomStream(seed, name), new RandomStream(seed, name)];
        for (let i = 0; i < 10; i++) expect(one.bits()).toBe(other.bits());
      }),
    );
  });

  test("differs by its name and by its seed", () => {
    fc.assert(
      fc.property(seeds, seeds, names, names, (seed, other, name, another) => {
        fc.pre(seed !== other || name !== another);
        const bits = (stream: RandomStream): number[] => Array.from({ length: 4 }, () => stream.bits());
        expect(bits(new RandomStream(seed, name))).not.toEqual(bits(new RandomStream(other, another)));
      }),
    );
  });

  test("fills blocks of Poisson arrivals with the very exponentials it would draw one by one", () => {
    fc.assert(
      fc.property(
        seeds,
        fc.integer({ min: 1, max: 500 }),
        fc.double({ min: 0.01, max: 1e4, noNaN: true }),
        (seed, n, meanMs) => {
          const block = new Float64Array(n);
          const stream = new RandomStream(seed, "arrivals/a");
          stream.fillPoisson(block, n, 7, meanMs);
          const single = new RandomStream(seed, "arrivals/a");
          let atMs = 7;
          for (const ms of block) {
            atMs += single.exponential() * meanMs;
            expect(Math.abs(ms / atMs - 1)).toBeLessThan(1e-12);
          }
          expect(stream.bits()).toBe(single.bits());
        },
      ),
    );
  });

  test("draws 32 bits as unsigned integers", () => {
    const stream = new RandomStream(0, "");
    const draws = Array.from({ length: 1000 }, () => stream.bits());
    expect(draws.every((bits) => Number.isInteger(bits) && bits >= 0 && bits < 2 ** 32)).toBe(true);
    expect(draws.some((bits) => bits >= 2 ** 31)).toBe(true);
  });
});
