import type { Compiled } from "../../sim/compiled.ts";

/** What a queue could be served at, computed once for a simulation: nothing here depends on the state. */
export interface FleetRates {
  /** Requests per ms of the whole fleet serving one queue by one variant, at `variantStart[queue] + i`. */
  readonly byVariant: Float64Array;
  /** Place among the variants of the queue's fastest by that. */
  readonly fastest: Int32Array;
  /** Duration of a batch of one on the fleet's fastest device, per variant place. */
  readonly leastMs: Float64Array;
}

/** Batches that fleet rates are reckoned by: larger ones seldom fit an SLO. */
const LARGEST = 16;

export function fleetRates(compiled: Compiled): FleetRates {
  const places = compiled.variantModel.length;
  const byVariant = new Float64Array(places);
  const leastMs = new Float64Array(places).fill(Number.POSITIVE_INFINITY);
  for (let place = 0; place < places; place++)
    for (let group = 0; group < compiled.groups; group++) {
      const row = group * compiled.models + compiled.variantModel[place]!;
      byVariant[place]! += compiled.groupCount[group]! * bestPerMs(compiled, row);
      if (compiled.largestBatch[row]! > 0)
        leastMs[place] = Math.min(leastMs[place]!, compiled.latencyMs[row * compiled.stride + 1]!);
    }
  const fastest = new Int32Array(compiled.queues);
  for (let queue = 0; queue < compiled.queues; queue++) {
    let best = compiled.variantStart[queue]!;
    for (let place = best; place < compiled.variantStart[queue + 1]!; place++)
      if (byVariant[place]! > byVariant[best]!) best = place;
    fastest[queue] = best;
  }
  return { byVariant, fastest, leastMs };
}

function bestPerMs(compiled: Compiled, row: number): number {
  let best = 0;
  const largest = Math.min(LARGEST, compiled.largestBatch[row]!);
  for (let batch = 1; batch <= largest; batch++)
    best = Math.max(best, batch / compiled.latencyMs[row * compiled.stride + batch]!);
  return best;
}
