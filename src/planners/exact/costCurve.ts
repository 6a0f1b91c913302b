import type { PlannedModule, Pricing } from "../application.ts";
import { TOLERANCE } from "../tolerance.ts";
import type { BudgetRange } from "./budgetRanges.ts";
import { cutAtDip } from "./dip.ts";
import { type Piece, pieceBelow } from "./piece.ts";
import { ordered } from "./staffing.ts";
import { cheapestStaffing } from "./staffingSearch.ts";

/**
 * Least cost of a module as a function of its budget, exactly: pieces, each the cost of one staffing, for every budget of the
 * range whose cost is below the cap. Walked from the largest budget down. Empty where even that costs more.
 */
export function costCurve(
  module: PlannedModule,
  pricing: Pricing,
  { leastS, mostS, capPerHour }: BudgetRange,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let budgetS = mostS;
  while (budgetS >= leastS) {
    const found = cheapestStaffing(module, budgetS, pricing, capPerHour);
    if (found === null) break;
    const whole = pieceBelow(module, { ...found, fulls: ordered(found.fulls, budgetS) }, budgetS);
    if (whole === null) break;
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
  return pieces.reverse();
}
