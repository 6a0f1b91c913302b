import type { AppPaths } from "../../../experiment/planning/paths.ts";
import { given, narrowSpace } from "../../parts/numbers.ts";
import type { StripScale } from "../../results/ledger/stripScale.ts";
import { linearTicks } from "../../results/scale/linearTicks.ts";

/** Room for the hatched side, as a share of the SLO, and at most how many SLOs a late answer may stretch the axis to. */
const BEYOND = 0.14;
const MOST = 2;
/** Share of the width that a tick keeps from the red line, where the SLO stands. */
const FLAG_ROOM = 0.09;

/**
 * A linear axis from 0 to a little beyond the SLO, so that lengths are latencies. It is longer where the simulation found
 * longer ones.
 */
export function budgetScale({ sloMs, paths }: Pick<AppPaths, "sloMs" | "paths">, slowestMs: number | null): StripScale {
  const longest = Math.max(sloMs, slowestMs ?? 0, ...paths.map(({ budgetMs }) => budgetMs));
  const high = Math.min(longest, MOST * sloMs) + BEYOND * sloMs;
  const at = (ms: number): number => Math.min(1, Math.max(0, ms / high));
  const seconds = sloMs >= 2000;
  const ticks = linearTicks(0, high, 5)
    .filter((ms) => ms <= high && Math.abs(at(ms) - at(sloMs)) >= FLAG_ROOM && at(ms) < 0.97)
    .map((value) => ({ value, label: value === 0 ? "0" : tickText(value, seconds) }));
  return { at, low: 0, high, slo: sloMs, ticks };
}

function tickText(ms: number, seconds: boolean): string {
  return seconds ? `${given(ms / 1000)}${narrowSpace}s` : `${given(ms)}${narrowSpace}ms`;
}
