import type { Compiled } from "../../sim/compiled.ts";
import type { View } from "../../sim/decision.ts";
import type { Sojourn } from "./sojourn.ts";

/** What a late answer costs, in mean times in the system under the reference. */
const LATE = 1;

/**
 * What a box has cost so far: minus BCEdge's utility, Σ over queues of ln latency, linear around the latencies of a
 * reference. By Little's law time in the system ÷ arrivals is latency, so waiting is charged as it accrues; late answers
 * cost extra. 1 is what one queue costs in one ms of the simulation under the reference, apart from lateness.
 */
export class EdgeCost {
  /** Per queue: 1 ÷ (arrivals per ms × reference latency), and 1 ÷ the former alone. */
  private readonly perMs: Float64Array;
  private readonly perRequest: Float64Array;

  constructor(arrivalsPerMs: Float64Array, referenceMs: Float64Array) {
    this.perRequest = arrivalsPerMs.map((rate) => (rate > 0 ? 1 / rate : 0));
    this.perMs = this.perRequest.map((each, queue) => (referenceMs[queue]! > 0 ? each / referenceMs[queue]! : 0));
  }

  /** From totals of all queues: time in the system in ms, and late answers. */
  of(sojournMs: Float64Array, late: Float64Array): number {
    let sum = 0;
    for (let queue = 0; queue < sojournMs.length; queue++)
      sum += sojournMs[queue]! * this.perMs[queue]! + LATE * late[queue]! * this.perRequest[queue]!;
    return sum;
  }
}

/** Totals of all queues at the view's time, into `out`. */
export function sojournTotals(compiled: Compiled, sojourn: Sojourn, view: View, out: Float64Array): void {
  for (let queue = 0; queue < compiled.queues; queue++) out[queue] = sojourn.totalMs(view, queue);
}
