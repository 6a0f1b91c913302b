import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listText, readList } from "../../../../src/ui/rail/numberList.ts";
import { readNumbers } from "../../../../src/ui/sheets/traceNumbers.ts";

describe("a list of whole numbers", () => {
  test("is read as it is written", () => {
    const ascending = fc.uniqueArray(fc.integer({ min: 1, max: 128 })).map((list) => list.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(ascending, (numbers) => {
        expect(readList(listText(numbers), { min: 1, max: 128 })).toEqual({ numbers, problem: null });
      }),
    );
  });

  test.each([
    ["1, x", "Whole numbers, parted by commas."],
    ["1.5", "Whole numbers, parted by commas."],
    ["0, 2", "Each must be 1 to 64."],
    ["2 2", "Must ascend."],
  ])("says what is wrong with %s", (text, problem) => {
    expect(readList(text, { min: 1, max: 64 })).toEqual({ numbers: [], problem });
  });
});

describe("the numbers of a trace", () => {
  test("are read from lines, CSV with a head, and JSON", () => {
    for (const text of ["1\n2.5\n3e2", "rate\n1\n2.5\n300", "1,2.5,300", "[1, 2.5, 300]"])
      expect(readNumbers(text, "rates")).toEqual({ numbers: [1, 2.5, 300], problem: null });
  });

  test.each([
    ["", "rates", "Needs at least one number."],
    ["1 x", "rates", "“x”, number 2, is not 0 or above."],
    ["1 -1", "times", "“-1”, number 2, is not 0 or above."],
    ["0 0", "rates", "Needs a rate above 0."],
    ["0 2 1", "times", "Time 3 is before the one above it."],
  ] as const)("say what is wrong with %j as %s", (text, what, problem) => {
    expect(readNumbers(text, what)).toEqual({ numbers: [], problem });
  });
});
