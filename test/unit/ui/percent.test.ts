import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { narrowSpace as _, absent } from "../../../src/ui/parts/numbers.ts";
import { percent, percentFigure, percentRange } from "../../../src/ui/parts/percent.ts";

const shares = fc.double({ min: 0, max: 1, noNaN: true });
/** Shares of counted requests: what is missing is at least one in a million. */
const countedShares = fc
  .tuple(fc.integer({ min: 1, max: 999_999 }), fc.constant(1_000_000))
  .map(([part, whole]) => part / whole);

describe("percent", () => {
  test("says 100 and 0 only of all and nothing", () => {
    fc.assert(
      fc.property(shares, (share) => {
        const text = percentFigure(share);
        expect(Number(text) === 100).toBe(share === 1);
        expect(Number(text) === 0).toBe(share === 0);
      }),
    );
  });

  test("writes a share and its rest with the same decimals, and they add up to 100", () => {
    fc.assert(
      fc.property(countedShares, (share) => {
        const part = percentFigure(share);
        const rest = percentFigure(1 - share);
        expect(part.split(".")[1]?.length).toBe(rest.split(".")[1]?.length);
        const lastDigit = 10 ** -(part.split(".")[1]?.length ?? 0);
        expect(Math.abs(Number(part) + Number(rest) - 100)).toBeLessThan(1.01 * lastDigit);
      }),
    );
  });

  test("keeps the order of shares", () => {
    fc.assert(
      fc.property(countedShares, countedShares, (a, b) => {
        fc.pre(a < b);
        expect(Number(percentFigure(a))).toBeLessThanOrEqual(Number(percentFigure(b)));
      }),
    );
  });

  test.each([
    [0.996, `99.6${_}%`],
    [0.98, `98.0${_}%`],
    [0.9996, `99.96${_}%`],
    [0.99996, `99.996${_}%`],
    [0.999_999_9, `>${_}99.9999${_}%`],
    [1 - 0.996, `0.4${_}%`],
    [0.027, `2.7${_}%`],
    [0.000_000_1, `<${_}0.0001${_}%`],
    [1, `100${_}%`],
    [0, `0${_}%`],
    [1.25, `125.0${_}%`],
    [1.0004, `100.04${_}%`],
    [-0.0004, `−0.04${_}%`],
    [-0.031, `−3.1${_}%`],
  ])("writes %d as %s", (share, text) => expect(percent(share)).toBe(text));

  test("writes absence as a dash without sign", () => {
    for (const value of [null, undefined, Number.NaN, Infinity]) expect(percent(value)).toBe(absent);
  });

  test("takes the number of decimals a sentence wants", () => expect(percent(0.362, 0)).toBe(`36${_}%`));
});

test("a range has one sign and the decimals of its finer end", () => {
  expect(percentRange(0.988, 0.993)).toBe(`98.8 to 99.3${_}%`);
  expect(percentRange(0.99, 0.9996)).toBe(`99.00 to 99.96${_}%`);
  expect(percentRange(0.33, 0.39, 0)).toBe(`33 to 39${_}%`);
});
