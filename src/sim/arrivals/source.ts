/**
 * A stream of arrival times that writes blocks: the simulation calls it once for hundreds of requests, so an arrival kind
 * may be written plainly without costing the event loop anything.
 */
export interface ArrivalSource {
  /** Writes the next `n` arrival times in ms to `out[0..n)`, ascending; Infinity once the source has ended. */
  fill(out: Float64Array, n: number): void;
}
