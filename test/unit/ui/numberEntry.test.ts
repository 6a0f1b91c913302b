import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entryText, lastDigit, readNumber, stepped } from "../../../src/ui/parts/numberEntry.ts";
import { given, significant } from "../../../src/ui/parts/numbers.ts";

describe("readNumber", () => {
  test("reads back what a field shows", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e15, max: 1e15 }), (value) => {
        const text = entryText(value);
        expect(text).toMatch(/^-?\d+(\.\d+)?$/u);
        const entry = readNumber(text, {});
        expect(entry.kind === "number" && Math.abs(entry.value - value) <= 1e-12 * Math.abs(value) + 1e-20).toBe(true);
      }),
    );
  });

  test("reads back what the page prints", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e7, max: 1e7 }), (thousandths) => {
        const value = thousandths / 1000;
        expect(readNumber(given(value), {})).toEqual({ kind: "number", value: value === 0 ? 0 : value });
        expect(readNumber(significant(value), {}).kind).toBe("number");
      }),
    );
  });

  test("takes a comma as decimal sign", () => {
    expect(readNumber("0,526", {})).toEqual({ kind: "number", value: 0.526 });
    expect(readNumber("1,234.5", {}).kind).toBe("problem");
  });

  test("answers with a number inside the limits or with a sentence, whatever is typed", () => {
    const typed = fc.oneof(fc.string(), fc.double().map(String), fc.stringMatching(/^[-+\d.,e ]*$/u));
    fc.assert(
      fc.property(typed, (text) => {
        const entry = readNumber(text, { min: 1, max: 64, integer: true });
        if (entry.kind === "problem") expect(entry.message).toMatch(/^[A-Z].*\.$/u);
        else expect(Number.isInteger(entry.value) && entry.value >= 1 && entry.value <= 64).toBe(true);
      }),
    );
  });

  test.each([
    ["", {}, "Needs a number."],
    ["fast", {}, "Not a number."],
    ["1e999", {}, "Not a number."],
    ["-3", { exclusiveMin: 0 }, "Must be above 0."],
    ["0", { exclusiveMin: 0 }, "Must be above 0."],
    ["0", { min: 1 }, "Must be 1 or more."],
    ["9", { max: 8 }, "Must be 8 or less."],
    ["65", { min: 1, max: 64 }, "Must be 1 to 64."],
    ["101", { exclusiveMin: 0, max: 100 }, "Must be 100 or less."],
    ["1.5", { integer: true }, "Must be a whole number."],
  ])("says of %o within %o: %s", (text, limits, message) => {
    expect(readNumber(text, limits)).toEqual({ kind: "problem", message });
  });
});

describe("stepped", () => {
  test("never leaves the limits", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 64 }), fc.integer({ min: -100, max: 100 }), (value, steps) => {
        const moved = stepped(value, steps, 1, { min: 1, max: 64 });
        expect(moved >= 1 && moved <= 64).toBe(true);
      }),
    );
  });

  test("there and back is where it began, without binary dust", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: -50, max: 50 }), (thousandths, steps) => {
        const value = thousandths / 1000;
        expect(stepped(stepped(value, steps, 0.001, {}), -steps, 0.001, {})).toBeCloseTo(value, 12);
        expect(entryText(stepped(value, steps, 0.001, {})).length).toBeLessThanOrEqual("-10.050".length);
      }),
    );
  });

  test("stops one step before an excluded end, or stays if it is nearer already", () => {
    expect(stepped(0.531, -600, 0.001, { exclusiveMin: 0 })).toBe(0.001);
    expect(stepped(0.0005, -1, 0.001, { exclusiveMin: 0 })).toBe(0.0005);
    expect(stepped(1, -1, 1, { exclusiveMin: 0 })).toBe(1);
    expect(stepped(2, -1, 1, { exclusiveMin: 0 })).toBe(1);
  });
});

test("the last digit of what is written", () => {
  expect(lastDigit("320")).toBe(1);
  expect(lastDigit("0.526")).toBe(0.001);
  expect(lastDigit("0,5")).toBe(0.1);
});
