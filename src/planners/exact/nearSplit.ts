import type { Application } from "../application.ts";
import type { Choice } from "../front.ts";
import { choicesOf, jointFront } from "../jointFront.ts";
import { seriesParallel } from "../seriesParallel.ts";
import { TOLERANCE } from "../tolerance.ts";
import { type Piece, pieceCost } from "./piece.ts";
import { interior, type Split, splitOver } from "./pieceSearch.ts";

/** Points of a sloping piece that are tried as budgets, its ends included: few at first, so that what costs more is left out soon. */
const POINTS = [3, 12] as const;

/**
 * A split near the best: the best of the pieces' left ends and of a few budgets within each sloping piece, its slack then
 * shared exactly among the pieces that it lies on. Null where nothing costs less than `knownCost`.
 */
export function nearSplit(
  application: Application,
  curves: readonly (readonly Piece[])[],
  knownCost: number,
): Split | null {
  const tree = seriesParallel(application, "tightened");
  const roomS = application.sloS * (1 + TOLERANCE);
  let best: Split | null = null;
  for (const points of POINTS) {
    const choices = curves.map((pieces) => pieces.flatMap((piece) => budgetsOn(piece, points)));
    const joint = jointFront(tree, choices, roomS, best?.costPerHour ?? knownCost).at(-1);
    if (joint === undefined) continue;
    const chosen = choicesOf(joint.of);
    const split = splitOver(
      application,
      application.modules.flatMap((_, i) => chosen.get(i)?.of ?? []),
    );
    if (split !== null && split.costPerHour < (best?.costPerHour ?? knownCost)) best = split;
  }
  return best;
}

function budgetsOn(piece: Piece, points: number): readonly Choice<Piece>[] {
  if (piece.slope === 0) return [{ latencyS: piece.fromS, costPerHour: piece.baseCost, of: piece }];
  return interior(piece, points - 1).map((latencyS) => ({
    latencyS,
    costPerHour: pieceCost(piece, latencyS),
    of: piece,
  }));
}
