import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exp, log, powerOfTwo, sineOfTurns } from "../../../src/sim/exactMath.ts";

/** Units in the last place between two numbers of about one size. */
const ulps = (x: number, y: number): number => Math.abs(x - y) / (Number.EPSILON * Math.abs(y));

describe("functions that are the same on every engine", () => {
  test("the logarithm is right to 2 units in the last place, away from 1 where it is 0", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        if (Math.abs(x - 1) < 0.05) expect(Math.abs(log(x) - Math.log(x))).toBeLessThan(1e-16);
        else expect(ulps(log(x), Math.log(x))).toBeLessThanOrEqual(2);
      }),
    );
    expect(log(1)).toBe(0);
  });

  test("the exponential is right to 2 units in the last place", () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(ulps(exp(x), Math.exp(x))).toBeLessThanOrEqual(2);
      }),
    );
    expect([exp(0), exp(-1000), exp(1000)]).toEqual([1, 0, Number.POSITIVE_INFINITY]);
  });

  test("they undo each other", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), (x) => {
        expect(exp(log(x))).toBeCloseTo(x, 10);
      }),
    );
  });

  test("the sine of turns is the sine, and repeats exactly", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(1000), (part, turns) => {
        expect(sineOfTurns(part)).toBeCloseTo(Math.sin(2 * Math.PI * part), 14);
        expect(sineOfTurns(turns + 0.25)).toBe(sineOfTurns(0.25));
      }),
    );
    expect([sineOfTurns(0), sineOfTurns(0.5), sineOfTurns(7)]).toEqual([0, 0, 0]);
    expect(sineOfTurns(0.25)).toBeCloseTo(1, 15);
    expect(sineOfTurns(0.75)).toBeCloseTo(-1, 15);
  });

  test("powers of two are exact", () => {
    for (let n = -60; n <= 60; n++)
      expect(powerOfTwo(n)).toBe(n >= 0 ? Number(1n << BigInt(n)) : 1 / Number(1n << BigInt(-n)));
  });

  // Written out once: if any engine or change moved a bit, this is where it shows.
  test("keep their bits", () => {
    expect([log(2), log(0.1), log(12345.678), exp(1), exp(-0.1), exp(20.5), sineOfTurns(0.1)]).toMatchInlineSnapshot(`
      [
        0.6931471805599453,
        -2.3025850929940455,
        9.421061321291832,
        2.7182818284590455,
        0.9048374180359595,
        799902177.4755054,
        0.5877852522924731,
      ]
    `);
  });
});
