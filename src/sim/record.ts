import type { Tally } from "./tally.ts";

/**
 * What one simulation leaves behind: counters and histograms, all typed arrays. Conservation holds for every app:
 * offered = completed + dropped + unfinished, where `offered` is counted at arrival and `unfinished` by looking at what
 * is left, each on its own.
 */
export interface SimulationRecord {
  readonly tally: Tally;
  /** Measured requests that arrived, per app. */
  readonly offered: Float64Array;
  /** Measured requests still waiting or running at the end, per app. */
  readonly unfinished: Float64Array;
  /** Requests of the whole horizon still waiting or running at its end, by arrival bin, at `app × bins + bin`. */
  readonly seriesUnfinished: Uint32Array;
  /** Busy time within the measured window in ms, per device and per app. */
  readonly deviceBusyMs: Float64Array;
  readonly appBusyMs: Float64Array;
  readonly decisions: number;
}
