import { narrowSpace } from "../../parts/numbers.ts";
import { logTicks } from "../scale/logTicks.ts";

/** A logarithmic x axis shared by every row of the ledger; positions are shares of its width. */
export interface StripScale {
  /** Where a value stands, 0 to 1; values outside stand at the ends. */
  readonly at: (value: number) => number;
  readonly low: number;
  readonly high: number;
  /** The SLO, in the axis's unit. */
  readonly slo: number;
  readonly ticks: readonly StripTick[];
}

/** A tick of the head; the SLO has its flag instead. */
export interface StripTick {
  readonly value: number;
  readonly label: string;
}

/** Ticks in multiples of the SLO, those first that should stand before others where there is no room for all. */
const multiples: readonly StripTick[] = [
  { value: 4, label: "4×" },
  { value: 0.1, label: "0.1×" },
  { value: 16, label: "16×" },
  { value: 0.5, label: "½×" },
  { value: 2, label: "2×" },
  { value: 0.25, label: "¼×" },
  { value: 8, label: "8×" },
  { value: 0.01, label: "0.01×" },
  { value: 0.02, label: "0.02×" },
  { value: 0.05, label: "0.05×" },
];

/**
 * The axis of all apps together: latency as a multiple of the SLO from 0.2 to 4, or to 8 or 16 if a p95 needs it, and
 * from 0.1 or less if a median does.
 */
export function sloScale(p50OfSlo: readonly number[], p95OfSlo: readonly number[]): StripScale {
  const worst = Math.max(0, ...p95OfSlo);
  const best = Math.min(1, ...p50OfSlo);
  const high = [4, 8].find((end) => worst <= end) ?? 16;
  const low = [0.2, 0.1, 0.05, 0.02].find((start) => best >= start) ?? 0.01;
  return scale(low * 0.95, high * 1.05, 1, multiples, 0.15);
}

/** The axis of one app in ms: from its fastest median to its slowest p95, the SLO always well inside. */
export function msScale(sloMs: number, p50Ms: readonly number[], p95Ms: readonly number[]): StripScale {
  const low = Math.max(Math.min(sloMs / 4, ...p50Ms.map((value) => value * 0.7)), sloMs / 100);
  const high = Math.min(Math.max(sloMs * 2, ...p95Ms.map((value) => value * 1.3)), sloMs * 16);
  const ticks = logTicks(low, high).map((value) => ({ value, label: significantTick(value) }));
  return scale(low, high, sloMs, ticks, 0.2);
}

function significantTick(ms: number): string {
  return ms >= 1000 ? `${ms / 1000}${narrowSpace}s` : String(ms);
}

/** Share of the width that a tick keeps from other ticks. */
const tickRoom = 0.13;

/**
 * @param wished ticks in the order in which they are given room
 * @param flagRoom share of the width that a tick keeps from the SLO, where the flag stands
 */
function scale(low: number, high: number, slo: number, wished: readonly StripTick[], flagRoom: number): StripScale {
  const span = Math.log(high / low);
  const at = (value: number): number => Math.min(1, Math.max(0, Math.log(value / low) / span));
  const ticks: StripTick[] = [];
  for (const tick of wished) {
    if (tick.value < low || tick.value > high || Math.abs(at(tick.value) - at(slo)) < flagRoom) continue;
    if (ticks.every(({ value }) => Math.abs(at(value) - at(tick.value)) >= tickRoom)) ticks.push(tick);
  }
  return { at, low, high, slo, ticks: ticks.sort((a, b) => a.value - b.value) };
}
