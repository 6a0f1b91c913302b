import { expect, test } from "vitest";
import { appLetter } from "../../../src/ui/parts/AppTag.tsx";

test("letters run A to Z, then AA", () => {
  expect([0, 1, 25, 26, 27, 51, 52, 701, 702].map(appLetter)).toEqual([
    "A",
    "B",
    "Z",
    "AA",
    "AB",
    "AZ",
    "BA",
    "ZZ",
    "AAA",
  ]);
});

test("no two apps share a letter", () => {
  const letters = Array.from({ length: 2000 }, (_, index) => appLetter(index));
  expect(new Set(letters).size).toBe(letters.length);
});
