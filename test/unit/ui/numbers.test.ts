import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  narrowSpace as _,
  absent,
  count,
  duration,
  given,
  givenDuration,
  money,
  multiple,
  plusMinus,
  signed,
  significant,
  withUnit,
} from "../../../src/ui/parts/numbers.ts";

const figures = fc.double({ min: -1e9, max: 1e9, noNaN: true });
const positive = fc.double({ min: 1e-6, max: 1e9, noNaN: true });
const formatters = { count, significant, given, signed, multiple, duration, givenDuration, money };

/** The number a text stands for. */
function numberIn(text: string): number {
  return Number(text.replaceAll(_, "").replace("−", "-"));
}

describe.each(Object.entries(formatters))("%s", (_name, format) => {
  test("writes absence and every value that is not finite as a dash", () => {
    for (const value of [null, undefined, Number.NaN, Infinity, -Infinity]) expect(format(value)).toBe(absent);
  });

  test("never writes NaN, an exponent, a hyphen for minus, or a space that may break", () => {
    fc.assert(
      fc.property(figures, (value) => {
        expect(format(value)).not.toMatch(/NaN|Infinity|\de|[-\u0020\u00a0]/u);
      }),
    );
  });

  test("groups by three from 1 000 on", () => {
    fc.assert(
      fc.property(figures, (value) => {
        expect(format(value)).not.toMatch(/\d{4,}(?=$|[^\d])(?<!\.\d+)/u);
      }),
    );
  });

  test("has no negative zero", () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (value) => {
        expect(format(value)).not.toMatch(/−\D*0(\.0*)?(\D|$)(?!\d)/u);
      }),
    );
  });
});

describe("significant", () => {
  test("is within half a unit of the third digit", () => {
    fc.assert(
      fc.property(positive, (value) => {
        const error = Math.abs(numberIn(significant(value)) - value);
        expect(error).toBeLessThanOrEqual(Math.min(0.5, value * 0.005) * (1 + 1e-9));
      }),
    );
  });

  test("has exactly three significant digits below 1 000", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 999, noNaN: true }), (value) => {
        const digits = significant(value).replace(".", "").replace(/^0+/u, "");
        expect(digits).toHaveLength(3);
      }),
    );
  });

  test("keeps the order of what it writes", () => {
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        fc.pre(a < b);
        expect(numberIn(significant(a))).toBeLessThanOrEqual(numberIn(significant(b)));
      }),
    );
  });

  test.each([
    [0.159, "0.159"],
    [0.1, "0.100"],
    [99.6, "99.6"],
    [9.996, "10.0"],
    [98, "98.0"],
    [827.2, "827"],
    [999.7, `1${_}000`],
    [1234.4, `1${_}234`],
    [-0.0312, "−0.0312"],
    [0, "0"],
  ])("writes %d as %s", (value, text) => expect(significant(value)).toBe(text));
});

test("a count is exact", () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (n) => {
      expect(numberIn(count(n))).toBe(n);
    }),
  );
  expect(count(398_400)).toBe(`398${_}400`);
  expect(count(-1000)).toBe(`−1${_}000`);
});

test("a given number keeps every digit", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }), (mantissa, decimals) => {
      const value = mantissa / 10 ** decimals;
      expect(numberIn(given(value))).toBe(value === 0 ? 0 : value);
    }),
  );
  expect(given(0.526)).toBe("0.526");
  expect(given(150)).toBe("150");
});

describe("duration", () => {
  test("never shows a figure that another unit suits better", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 1e7, noNaN: true }), (ms) => {
        const [, figure = "", unit] = new RegExp(`^(.*)${_}(µs|ms|s)$`, "u").exec(duration(ms)) ?? [];
        const size = numberIn(figure);
        if (unit === "µs") expect(size).toBeLessThan(100);
        if (unit === "ms") expect(size >= 0.1 && size < 1000).toBe(true);
        if (unit === "s") expect(size).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  test.each([
    [84, `84.0${_}ms`],
    [999.4, `999${_}ms`],
    [999.6, `1.00${_}s`],
    [2600, `2.60${_}s`],
    [0.09996, `0.100${_}ms`],
    [0.0421, `42.1${_}µs`],
    [0, `0${_}ms`],
    [-15, `−15.0${_}ms`],
  ])("writes %d ms as %s", (ms, text) => expect(duration(ms)).toBe(text));

  test("can say less about an estimate", () => expect(duration(1432, 2)).toBe(`1.4${_}s`));

  test("keeps a given time as given", () => {
    expect(givenDuration(150)).toBe(`150${_}ms`);
    expect(givenDuration(2500)).toBe(`2.5${_}s`);
    expect(givenDuration(0.05)).toBe(`50${_}µs`);
  });
});

test.each([
  [4.72, "$4.72"],
  [12.3, "$12.30"],
  [0.526, "$0.526"],
  [0.9996, "$1.00"],
  [0.09996, "$0.100"],
  [0.00159, `0.159${_}¢`],
  [0, "$0.00"],
  [1234.5, `$1${_}235`],
  [999.997, `$1${_}000`],
  [-4.5, "−$4.50"],
])("money writes %d as %s", (dollars, text) => expect(money(dollars)).toBe(text));

describe("plusMinus", () => {
  test("has as many decimals as its value, or says that it is below the last one", () => {
    fc.assert(
      fc.property(positive, fc.double({ min: 0, max: 1e4, noNaN: true }), (value, halfWidth) => {
        const valueText = significant(value);
        const text = plusMinus(halfWidth, valueText);
        expect(text.split(".")[1]?.length).toBe(valueText.split(".")[1]?.length);
        expect(numberIn(text.slice(2))).toBeGreaterThan(0);
      }),
    );
  });

  test.each([
    [0.12, "99.6", `±${_}0.1`],
    [1.3, "827", `±${_}1`],
    [0.0004, "0.761", `<${_}0.001`],
    [0.0005, "0.761", `±${_}0.001`],
    [0.4, "827", `<${_}1`],
  ])("writes %d beside %s as %s", (halfWidth, valueText, text) => expect(plusMinus(halfWidth, valueText)).toBe(text));

  test("is absent without an interval or without a value", () => {
    expect(plusMinus(null, "99.6")).toBe("");
    expect(plusMinus(0.1, absent)).toBe("");
  });
});

test("signs, ratios and units", () => {
  expect(signed(3.1)).toBe("+3.10");
  expect(signed(-0.2)).toBe("−0.200");
  expect(signed(0)).toBe("0");
  expect(multiple(1.49)).toBe("1.49×");
  expect(withUnit("827", "requests/s")).toBe(`827${_}requests/s`);
  expect(withUnit(absent, "ms")).toBe(absent);
});
