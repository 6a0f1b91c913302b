import type { PlannedModule, Pricing } from "../application.ts";
import { TOLERANCE } from "../tolerance.ts";
import { equalAt, type Piece, pieceBelow, pieceCost } from "./piece.ts";
import { ordered, type Staffing } from "./staffing.ts";
import { searchStaffings } from "./staffingSearch.ts";

/**
 * Cuts a sloping piece, the cheapest at its right end, where another staffing first undercuts it on the way down. Both ends
 * may look the cheapest while something flat dips below the middle, so every staffing that could is tried.
 */
export function cutAtDip(module: PlannedModule, pricing: Pricing, piece: Piece): Piece {
  let cut = piece;
  searchStaffings(
    module,
    piece.toS,
    pricing,
    pieceCost(piece, piece.fromS),
    (fulls, part) => {
      for (const staffing of inOrders(fulls, part, cut)) {
        const fromS = undercutAtS(module, cut, staffing);
        if (fromS > cut.fromS) cut = { ...cut, fromS };
      }
      return pieceCost(cut, cut.fromS);
    },
    true,
  );
  return cut;
}

/** The staffing with its groups in the best order at either end and in the middle of a piece. */
function inOrders(fulls: Staffing["fulls"], part: Staffing["part"], { fromS, toS }: Piece): readonly Staffing[] {
  if (fulls.length < 2) return [{ fulls: [...fulls], part }];
  return [toS, (fromS + toS) / 2, fromS].map((budgetS) => ({ fulls: ordered(fulls, budgetS), part }));
}

/** The largest budget within a piece just below which a staffing costs less; 0 where it never does. */
function undercutAtS(module: PlannedModule, piece: Piece, staffing: Staffing): number {
  let toS = piece.toS;
  while (toS > piece.fromS) {
    const other = pieceBelow(module, staffing, toS);
    if (other === null) return 0;
    const fromS = Math.max(other.fromS, piece.fromS);
    const meetings = equalAt(
      { base: piece.baseCost, slope: piece.slope, poleS: piece.poleS },
      { base: other.baseCost, slope: other.slope, poleS: other.poleS },
    ).filter((x) => x > fromS && x < toS);
    let right = toS;
    for (const left of [...meetings.sort((a, b) => b - a), fromS]) {
      const middle = (left + right) / 2;
      if (pieceCost(other, middle) < pieceCost(piece, middle) * (1 - TOLERANCE)) return right;
      right = left;
    }
    toS = other.fromS * (1 - 2 * TOLERANCE);
  }
  return 0;
}
