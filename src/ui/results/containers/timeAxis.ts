import type { Scenario } from "../../../scenario/document.ts";
import { narrowSpace, significant } from "../../parts/numbers.ts";
import type { LineModel } from "../charts/lineModel.ts";
import { linearTicks } from "../scale/linearTicks.ts";

/** When a run ends, in s: warm-up and window. */
export function endOf({ horizon: { warmupS, durationS } }: Scenario): number {
  return warmupS + durationS;
}

/** Simulated time from 0 to the end of the run. */
export function timeAxis(endS: number): LineModel["x"] {
  return {
    domain: [0, endS],
    ticks: linearTicks(0, endS, 5).filter((tick) => tick <= endS),
    format: String,
    log: false,
    title: "simulated time in s",
  };
}

/** "At 300 s". */
export function atTime(s: number): string {
  return `At ${significant(s)}${narrowSpace}s`;
}
