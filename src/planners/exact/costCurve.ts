import type { PlannedModule, Pricing } from "../application.ts";
import { TOLERANCE } from "../tolerance.ts";
import { cutAtDip } from "./dip.ts";
import { type Piece, pieceBelow } from "./piece.ts";
import { ordered } from "./staffing.ts";
import { cheapestStaffing } from "./staffingSearch.ts";

/**
 * Least cost of a module as a function of its budget, exactly: pieces from the smallest budget whose cost is below the cap to
 * `mostS`, each the cost of one staffing. Walked from the largest budget down. Empty where `mostS` itself costs more.
 */
export function costCurve(
  module: PlannedModule,
  mostS: number,
  pricing: Pricing,
  capPerHour: number,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let budgetS = mostS;
  for (;;) {
    const found = cheapestStaffing(module, budgetS, pricing, capPerHour);
    if (found === null) return pieces.reverse();
    const whole = pieceBelow(module, { ...found, fulls: ordered(found.fulls, budgetS) }, budgetS);
    if (whole === null) return pieces.reverse();
    const piece = whole.slope === 0 ? whole : cutAtDip(module, pricing, whole);
    const above = pieces.at(-1);
    // The same cost in another order of groups is the same step, only wider.
    if (
      above?.slope === 0 &&
      piece.slope === 0 &&
      piece.baseCost >= above.baseCost * (1 - TOLERANCE) &&
      piece.baseCost <= above.baseCost * (1 + TOLERANCE)
    )
      pieces[pieces.length - 1] = { ...piece, toS: above.toS };
    else pieces.push(piece);
    budgetS = Math.min(piece.fromS, budgetS) * (1 - 2 * TOLERANCE);
  }
}
