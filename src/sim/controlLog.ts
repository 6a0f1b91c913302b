/**
 * What a scheduler that divides devices among containers did over time: rows of what it saw and set, in typed arrays
 * that move between threads. A container is an app; it lives on one device.
 */
export interface ControlLog {
  /** When each row was written, in ms; ascending. */
  readonly timesMs: Float64Array;
  /** Device of each app's container. */
  readonly deviceOf: Int32Array;
  /** From then on, at `row × apps + app`: the container's share of its device, 0 while it is not there. */
  readonly share: Float64Array;
  /** Since the row before, at `row × apps + app`: mean response time in ms; NaN where nothing was answered. */
  readonly responseMs: Float64Array;
  /** Containers better than their target's band, inside it and below it, at `row × 3`; those that never answered are in none. */
  readonly classes: Int32Array;
  /** From then on, at `row × devices + device`: time between two looks in ms; NaN for a scheduler that never looks. */
  readonly intervalMs: Float64Array;
  /** Per app: device time in ms that one response takes, as seen at the end; NaN where nothing was answered. */
  readonly workMs: Float64Array;
}
