import type { Application, Pricing } from "../application.ts";
import { aroundS } from "../paths.ts";
import { costCurve } from "./costCurve.ts";
import type { Piece } from "./piece.ts";
import { fullCostPerHour, scheduleWithin } from "./staffing.ts";
import { cheapestStaffing } from "./staffingSearch.ts";

/** Batch time of each module's fastest configuration: no budget can be smaller, and dummies come as near as one pays for. */
export function fastestS(application: Application): readonly number[] {
  return application.modules.map(({ configurations }) =>
    configurations.reduce((least, { durationS }) => Math.min(least, durationS), Number.POSITIVE_INFINITY),
  );
}

/**
 * The exact cost curve of every module, as far as it can matter: up to the budget that the fastest others leave, down to the
 * cost that a plan of `knownCost` leaves when the others cost their least. A module's curve is empty where nothing can be
 * cheaper than the known plan.
 */
export function costCurves(
  application: Application,
  pricing: Pricing,
  knownCost: number,
): readonly (readonly Piece[])[] {
  const around = aroundS(application, fastestS(application));
  const mostS = application.modules.map((_, i) => application.sloS - (around[i] ?? 0));
  const least = application.modules.map((module, i) => {
    const budgetS = mostS[i] ?? 0;
    const staffing = cheapestStaffing(module, budgetS, pricing);
    if (staffing === null) return Number.POSITIVE_INFINITY;
    return scheduleWithin(module, staffing, budgetS)?.costPerHour ?? fullCostPerHour(staffing.fulls);
  });
  const total = least.reduce((sum, cost) => sum + cost, 0);
  return application.modules.map((module, i) =>
    costCurve(module, mostS[i] ?? 0, pricing, (knownCost - (total - (least[i] ?? 0))) * (1 + 1e-9)),
  );
}
