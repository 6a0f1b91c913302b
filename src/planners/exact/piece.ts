import type { PlannedModule } from "../application.ts";
import { TOLERANCE } from "../tolerance.ts";
import { fullCostPerHour, fullRatePerS, limitAt, type RateLimit, rateLimits, type Staffing } from "./staffing.ts";

/**
 * Cost of one staffing over a range of budgets: baseCost + slope ÷ (L − poleS). Flat where the slope is 0; otherwise a part of
 * a machine is padded with dummies, the more the smaller the budget.
 */
export interface Piece {
  readonly fromS: number;
  readonly toS: number;
  readonly baseCost: number;
  readonly slope: number;
  readonly poleS: number;
  readonly staffing: Staffing;
}

/** Cost of a piece at a budget within it. */
export function pieceCost({ baseCost, slope, poleS }: Piece, budgetS: number): number {
  return slope === 0 ? baseCost : baseCost + slope / (budgetS - poleS);
}

/** The piece of a staffing, its groups in the order given, that ends at a budget; null where it can't keep that budget. */
export function pieceBelow(module: PlannedModule, staffing: Staffing, toS: number): Piece | null {
  const { fulls, part } = staffing;
  const limits = rateLimits(staffing);
  const fullPerS = fullRatePerS(fulls);
  const baseCost = fullCostPerHour(fulls);
  const flat = { toS, slope: 0, poleS: 0, staffing };
  const highest = limits.reduce((a, b) => (limitAt(b, toS) > limitAt(a, toS) ? b : a));
  const needed = limitAt(highest, toS);
  if (part === null) {
    if (fullPerS < Math.max(module.ratePerS, needed) * (1 - 4 * TOLERANCE)) return null;
    return { ...flat, fromS: leastBudgetS(limits, fullPerS, toS), baseCost };
  }
  const mostPerS = fullPerS + part.ratePerS;
  if (mostPerS < Math.max(module.ratePerS, needed) * (1 - 4 * TOLERANCE)) return null;
  if (needed <= module.ratePerS * (1 + TOLERANCE) && fullPerS < module.ratePerS)
    return {
      ...flat,
      fromS: leastBudgetS(limits, module.ratePerS, toS),
      baseCost: baseCost + (module.ratePerS - fullPerS) * part.pricePerRate,
    };
  const fromS = limits.reduce(
    (latest, limit) => Math.max(latest, limit === highest ? 0 : overtakenAtS(highest, limit, toS)),
    leastBudgetS([highest], mostPerS, toS),
  );
  return {
    fromS,
    toS,
    baseCost: baseCost + (highest.beforePerS - fullPerS) * part.pricePerRate,
    slope: highest.configuration.batch * part.pricePerRate,
    poleS: highest.configuration.durationS,
    staffing,
  };
}

/** Least budget at which no limit asks for more than a rate. */
function leastBudgetS(limits: readonly RateLimit[], ratePerS: number, atMostS: number): number {
  return limits.reduce((least, { beforePerS, configuration: { batch, durationS } }) => {
    const forIt = ratePerS - beforePerS;
    return Math.max(least, forIt > 0 ? Math.min(atMostS, durationS + batch / forIt) : atMostS);
  }, 0);
}

/** The largest budget below `toS` at which another limit asks for as much as the one that is highest at `toS`; 0 where none. */
function overtakenAtS(highest: RateLimit, other: RateLimit, toS: number): number {
  const roots = equalAt(
    { base: highest.beforePerS, slope: highest.configuration.batch, poleS: highest.configuration.durationS },
    { base: other.beforePerS, slope: other.configuration.batch, poleS: other.configuration.durationS },
  );
  const floorS = Math.max(highest.configuration.durationS, other.configuration.durationS);
  return roots.reduce((latest, x) => (x > floorS && x < toS * (1 - TOLERANCE) ? Math.max(latest, x) : latest), 0);
}

/** A curve base + slope ÷ (x − pole). */
interface Curve {
  readonly base: number;
  readonly slope: number;
  readonly poleS: number;
}

/** Where two such curves meet: up to two places, either of which may lie beyond a pole. */
export function equalAt(a: Curve, b: Curve): readonly number[] {
  // (a.base − b.base)(x − p)(x − q) + a.slope (x − q) − b.slope (x − p) = 0, with x counted from p for its digits.
  const gap = a.base - b.base;
  const q = b.poleS - a.poleS;
  const linear = -gap * q + a.slope - b.slope;
  const constant = -a.slope * q;
  if (gap === 0) return linear === 0 ? [] : [a.poleS - constant / linear];
  const discriminant = linear * linear - 4 * gap * constant;
  if (discriminant < 0) return [];
  const sum = -0.5 * (linear + (linear < 0 ? -1 : 1) * Math.sqrt(discriminant));
  return (sum === 0 ? [0] : [sum / gap, constant / sum]).map((x) => x + a.poleS);
}
