import type { Compiled } from "../sim/compiled.ts";
import type { View } from "../sim/decision.ts";

/**
 * Where a batch goes for schedulers whose subject is not device choice: to the idle device that finishes it first, ties
 * in fleet order. Where the wanted batch is larger than a device was measured with, the device is judged by its largest
 * batch and its time per request. One instance serves all decisions, so that placing allocates nothing.
 */
export class Placement {
  /** Result of the last `find` that returned true. */
  group = 0;
  model = 0;
  batch = 0;
  /** Model that answers queue q on group g, at `g × queues + q`; −1 where none can. */
  private readonly answering: Int32Array;

  constructor(compiled: Compiled, preference: string) {
    this.answering = new Int32Array(compiled.groups * compiled.queues);
    for (let group = 0; group < compiled.groups; group++)
      for (let queue = 0; queue < compiled.queues; queue++)
        this.answering[group * compiled.queues + queue] = preferredModel(compiled, group, queue, preference);
  }

  /** Looks for an idle device for up to `wanted` requests of a queue. @returns whether there is one */
  find(view: View, queue: number, wanted: number): boolean {
    const { compiled, idle } = view;
    let bestMs = Number.POSITIVE_INFINITY;
    for (let group = 0; group < compiled.groups; group++) {
      if (idle.inGroup[group] === 0) continue;
      const model = this.answering[group * compiled.queues + queue]!;
      if (model < 0) continue;
      const row = group * compiled.models + model;
      const largest = compiled.largestBatch[row]!;
      const batch = wanted < largest ? wanted : largest;
      const ms = view.shared
        ? view.expectedMs(group, model, batch)
        : compiled.latencyMs[row * compiled.stride + batch]!;
      const perRequestMs = ms / batch;
      if (perRequestMs < bestMs) {
        bestMs = perRequestMs;
        this.group = group;
        this.model = model;
        this.batch = batch;
      }
    }
    return bestMs < Number.POSITIVE_INFINITY;
  }

  /** Largest batch that any device can run for a queue. */
  largestBatch(compiled: Compiled, queue: number): number {
    let largest = 0;
    for (let group = 0; group < compiled.groups; group++) {
      const model = this.answering[group * compiled.queues + queue]!;
      if (model >= 0) largest = Math.max(largest, compiled.largestBatch[group * compiled.models + model]!);
    }
    return largest;
  }
}

/** The model that answers a queue on a group's devices: the most accurate, or the one of highest throughput; −1 for none. */
export function preferredModel(compiled: Compiled, group: number, queue: number, preference: string): number {
  let best = -1;
  let bestRate = 0;
  for (let v = compiled.variantStart[queue]!; v < compiled.variantStart[queue + 1]!; v++) {
    const model = compiled.variantModel[v]!;
    const rate = highestRate(compiled, group, model);
    if (rate === 0) continue;
    if (preference === "accurate") return model;
    if (rate > bestRate) {
      bestRate = rate;
      best = model;
    }
  }
  return best;
}

function highestRate(compiled: Compiled, group: number, model: number): number {
  const row = group * compiled.models + model;
  let rate = 0;
  for (let batch = 1; batch <= compiled.largestBatch[row]!; batch++)
    rate = Math.max(rate, batch / compiled.latencyMs[row * compiled.stride + batch]!);
  return rate;
}
