import type { Application } from "../application.ts";
import { type Choice, choicesOf, jointFront } from "../front.ts";
import { seriesParallel } from "../seriesParallel.ts";
import { TOLERANCE } from "../tolerance.ts";
import { type Piece, pieceCost } from "./piece.ts";
import { interior, type Split, splitOver } from "./pieceSearch.ts";

/** Points of a sloping piece that are tried as budgets, its ends included. */
const POINTS = 12;

/**
 * A split near the best: the best of the pieces' left ends and of a few budgets within each sloping piece, its slack then
 * shared exactly among the pieces that it lies on. Null where nothing costs less than `knownCost`.
 */
export function nearSplit(
  application: Application,
  curves: readonly (readonly Piece[])[],
  knownCost: number,
): Split | null {
  const roomS = application.sloS * (1 + TOLERANCE);
  const choices = curves.map((pieces) => pieces.flatMap(points));
  const joint = jointFront(seriesParallel(application, "tightened"), choices, roomS, knownCost).at(-1);
  if (joint === undefined) return null;
  const chosen = choicesOf(joint.of);
  const split = splitOver(
    application,
    application.modules.flatMap((_, i) => chosen.get(i)?.of ?? []),
  );
  return split !== null && split.costPerHour < knownCost ? split : null;
}

function points(piece: Piece): readonly Choice<Piece>[] {
  if (piece.slope === 0) return [{ latencyS: piece.fromS, costPerHour: piece.baseCost, of: piece }];
  return interior(piece, POINTS - 1).map((latencyS) => ({
    latencyS,
    costPerHour: pieceCost(piece, latencyS),
    of: piece,
  }));
}
