import type { BandPoint } from "./lineModel.ts";

/**
 * The 95 % intervals around a line, which end at 0 below. A point without an interval parts it in two; a piece of one
 * point is nothing to draw.
 */
export function bandPieces(
  xs: readonly number[],
  middle: Float64Array,
  halfWidth: Float64Array,
): readonly (readonly BandPoint[])[] {
  const points = xs.map((x, i): BandPoint | null => {
    const [y = Number.NaN, half = Number.NaN] = [middle[i], halfWidth[i]];
    return Number.isNaN(y) || Number.isNaN(half) ? null : { x, low: Math.max(0, y - half), high: y + half };
  });
  const pieces: BandPoint[][] = [[]];
  for (const point of points) {
    if (point === null) pieces.push([]);
    else pieces.at(-1)?.push(point);
  }
  return pieces.filter((piece) => piece.length > 1);
}
