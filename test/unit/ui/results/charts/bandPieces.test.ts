import { describe, expect, it } from "vitest";
import { bandPieces } from "../../../../../src/ui/results/charts/bandPieces.ts";

const pieces = (middle: readonly number[], half: readonly number[]) =>
  bandPieces(
    middle.map((_, i) => i),
    Float64Array.from(middle),
    Float64Array.from(half),
  );

describe("bandPieces", () => {
  it("spans the interval around every point and ends at 0 below", () => {
    expect(pieces([2, 4], [3, 1])).toEqual([
      [
        { x: 0, low: 0, high: 5 },
        { x: 1, low: 3, high: 5 },
      ],
    ]);
  });

  it("parts where a value or its interval is missing, and leaves out lone points", () => {
    const gap = Number.NaN;
    const found = pieces([1, 1, gap, 1, 1, 1, 1], [0, 0, 0, 0, gap, 0, 0]);
    expect(found.map((piece) => piece.map(({ x }) => x))).toEqual([
      [0, 1],
      [5, 6],
    ]);
  });

  it("draws nothing after a single run", () => {
    expect(pieces([1, 2, 3], [Number.NaN, Number.NaN, Number.NaN])).toEqual([]);
  });
});
