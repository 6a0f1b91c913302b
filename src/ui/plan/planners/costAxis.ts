import type { StripScale } from "../../results/ledger/stripScale.ts";
import { linearTicks } from "../../results/scale/linearTicks.ts";

/** A linear axis of dollars an hour, shared by every row; positions are shares of its width. */
export type CostAxis = Pick<StripScale, "at" | "ticks">;

/** Room at both ends, so that markers and their ticks stay inside. */
const EDGE = 0.03;

/** Starts at 0, so that the distance from the left says how dear a plan is. */
export function costAxis(costs: readonly number[]): CostAxis {
  const most = Math.max(0, ...costs) || 1;
  const ticks = linearTicks(0, most, 4);
  const high = Math.max(most, ticks.findLast((tick) => tick <= most * 1.08) ?? most);
  return {
    at: (value) => EDGE + (1 - 2 * EDGE) * Math.min(1, Math.max(0, value / high)),
    ticks: ticks
      .filter((tick) => tick <= high)
      .map((value) => ({ value, label: value === 0 ? "0" : `$${value.toLocaleString("en", { useGrouping: false })}` })),
  };
}
