import { significant } from "../../parts/numbers.ts";
import { linearTicks } from "../scale/linearTicks.ts";
import type { DrawingAxis } from "./lineModel.ts";

/** Sizes below this are nothing: steps between ticks would be lost to rounding. */
const nothing = 1e-100;

/**
 * A linear axis for dots around these values. It starts at 0 unless that would press the dots together: dots, unlike
 * bars, may stand on an axis that starts elsewhere.
 * @param room characters that fit along it, which decides how many ticks it has
 */
export function dotAxis(values: readonly number[], room: number): DrawingAxis {
  const finite = values.filter((value) => Number.isFinite(value));
  const low = Math.min(...finite, Number.MAX_VALUE);
  const high = Math.max(...finite, -Number.MAX_VALUE);
  if (finite.length === 0) return axis(0, 1, room);
  // Equal figures differ by the dust of their arithmetic, which no axis should magnify.
  const size = Math.max(Math.abs(low), Math.abs(high));
  const spread = high - low > Math.max(1e-9 * size, nothing) ? high - low : 0;
  const fromZero = low >= 0 && spread > high * 0.6;
  const margin = spread > 0 ? spread * 0.06 : size > nothing ? size * 0.1 : 1;
  const from = fromZero ? 0 : low >= 0 ? Math.max(0, low - margin) : low - margin;
  return axis(from, high + margin / 2, room);
}

/** Begins at a round number, since the axis may have to say where it starts; ends where the dots do. */
function axis(low: number, high: number, room: number): DrawingAxis {
  const fits = (ticks: readonly number[]): boolean => ticks.map(tickText).join("  ").length <= room;
  const round = [5, 4, 3, 2].map((count) => linearTicks(low, high, count)).find(fits) ?? linearTicks(low, high, 1);
  const start = round[0] ?? low;
  return { domain: [start, high], ticks: round.filter((tick) => tick <= high), format: tickText, log: false };
}

function tickText(value: number): string {
  return Math.abs(value) >= 1000 ? significant(value, 4) : String(value).replace("-", "−");
}
