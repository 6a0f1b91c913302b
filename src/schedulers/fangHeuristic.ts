import type { Compiled } from "../sim/compiled.ts";
import { type Answer, anyWaiting, type View } from "../sim/decision.ts";
import { powerOfTwo } from "../sim/exactMath.ts";
import { ArrivalRate } from "./arrivalRate.ts";
import { batchWorth } from "./batchWorth.ts";
import type { SchedulerEntry } from "./entry.ts";
import { serving } from "./serving.ts";
import { servingParams } from "./sharedParams.ts";

/**
 * The heuristic of Fang et al., reconstructed: batch and accuracy are sized so that the whole fleet keeps up with the
 * load and backlog of all queues; then the queue with the highest worth per device-second starts. Acts only when a device
 * is free. Read literally (each queue against its own share of one device) the rule is unstable.
 */
export const fangHeuristic: SchedulerEntry = {
  card: {
    id: "fang-heuristic",
    name: "Fang heuristic",
    tagline: "smallest batch that keeps up",
    about:
      "Sizes batch and accuracy for the whole fleet: the most accurate variants, and with them the smallest batch, at which the fleet can serve the estimated arrivals and work the backlog off within one SLO. Then the queue with the highest utility per second of device time starts.",
    source: "Fang, Yu, Mengshoel, Gupta, CIKM 2017: reconstruction, since the rule's details are not public",
    params: [
      {
        id: "load",
        kind: "number",
        label: "Target load",
        help: "Share of the fleet's capacity that arrivals and backlog may take. Less chooses larger batches and faster variants sooner.",
        default: 0.9,
        min: 0.1,
        max: 1,
      },
      {
        id: "windowMs",
        kind: "number",
        label: "Rate window",
        help: "Arrival rates are counted over one to two of these. Less follows bursts sooner and is noisier.",
        default: 1000,
        min: 10,
        max: 1e6,
        unit: "ms",
      },
      ...servingParams,
    ],
  },
  create(params, compiled) {
    const load = params.number("load");
    const rates = new ArrivalRate(compiled.queues, params.number("windowMs"));
    const sizing = new Sizing(compiled);
    return serving(params, {
      ...anyWaiting(compiled),
      decide(view) {
        rates.observe(view);
        const { queues } = view;
        for (let queue = 0; queue < compiled.queues; queue++)
          sizing.ratePerMs[queue] = rates.perMs[queue]! + queues.length[queue]! / compiled.queueSloMs[queue]!;
        sizing.solve(load);
        return startWorthiest(view, sizing.step, powerOfTwo(sizing.exponent));
      },
    });
  },
};

/** Finds the first (steps down in accuracy, batch size) at which the fleet keeps up. Batch sizes are powers of two. */
class Sizing {
  /** Requests per ms that each queue needs served: estimated arrivals, and the backlog within one SLO. */
  readonly ratePerMs: Float64Array;
  /** Answer of `solve`: steps down in accuracy, and the batch's exponent. */
  step = 0;
  exponent = 0;
  private readonly steps: number;
  private readonly exponents: number;
  /** 1 ÷ (requests per ms of the whole fleet), at (step × exponents + exponent) × queues + queue. */
  private readonly msPerRequest: Float64Array;

  constructor(private readonly compiled: Compiled) {
    this.ratePerMs = new Float64Array(compiled.queues);
    this.steps = 1;
    for (let queue = 0; queue < compiled.queues; queue++)
      this.steps = Math.max(this.steps, compiled.variantStart[queue + 1]! - compiled.variantStart[queue]!);
    this.exponents = 33 - Math.clz32(compiled.stride - 1);
    this.msPerRequest = new Float64Array(this.steps * this.exponents * compiled.queues);
    for (let step = 0; step < this.steps; step++)
      for (let exponent = 0; exponent < this.exponents; exponent++)
        for (let queue = 0; queue < compiled.queues; queue++)
          this.msPerRequest[(step * this.exponents + exponent) * compiled.queues + queue] =
            1 / fleetRate(compiled, queue, step, powerOfTwo(exponent));
  }

  /** Most accurate first, then smallest batch first; the least accurate and largest when nothing keeps up. */
  solve(load: number): void {
    const { queues } = this.compiled;
    for (this.step = 0; this.step < this.steps; this.step++)
      for (this.exponent = 0; this.exponent < this.exponents; this.exponent++) {
        const row = (this.step * this.exponents + this.exponent) * queues;
        let need = 0;
        for (let queue = 0; queue < queues; queue++) need += this.ratePerMs[queue]! * this.msPerRequest[row + queue]!;
        if (need <= load) return;
      }
    this.step = this.steps - 1;
    this.exponent = this.exponents - 1;
  }
}

/** The variant of a queue that is `step` steps below its most accurate one, or its least accurate. */
function variantAt(compiled: Compiled, queue: number, step: number): number {
  return compiled.variantModel[Math.min(compiled.variantStart[queue]! + step, compiled.variantStart[queue + 1]! - 1)]!;
}

/** Requests per ms of the whole fleet, if it served one queue alone in batches of up to `batch`. */
function fleetRate(compiled: Compiled, queue: number, step: number, batch: number): number {
  const model = variantAt(compiled, queue, step);
  let rate = 0;
  for (let group = 0; group < compiled.groups; group++) {
    const row = group * compiled.models + model;
    const size = Math.min(batch, compiled.largestBatch[row]!);
    if (size > 0) rate += (compiled.groupCount[group]! * size) / compiled.latencyMs[row * compiled.stride + size]!;
  }
  return rate;
}

/** Starts, on the fastest idle device, the queue with the highest worth per device-second at this step and batch size. */
function startWorthiest(view: View, step: number, size: number): Answer {
  const { compiled, queues } = view;
  let bestQueue = -1;
  let bestModel = 0;
  let bestBatch = 0;
  let bestGroup = 0;
  let best = Number.NEGATIVE_INFINITY;
  for (let queue = 0; queue < compiled.queues; queue++) {
    const waiting = queues.length[queue]!;
    if (waiting === 0) continue;
    const last = compiled.variantStart[queue + 1]! - compiled.variantStart[queue]! - 1;
    // Where no idle device was measured with this variant, the next one down may be.
    for (let lower = Math.min(step, last); lower <= last; lower++) {
      const model = variantAt(compiled, queue, lower);
      const group = view.fastestIdleGroup(model, 1);
      if (group < 0) continue;
      const batch = Math.min(waiting, size, view.largestBatch(group, model));
      const ms = view.expectedMs(group, model, batch);
      const rate = batchWorth(view, queue, batch, compiled.accuracy[model]!, ms) / ms;
      if (rate > best) {
        best = rate;
        bestQueue = queue;
        bestModel = model;
        bestBatch = batch;
        bestGroup = group;
      }
      break;
    }
  }
  return bestQueue < 0 ? view.wait() : view.start(bestQueue, bestModel, bestBatch, bestGroup);
}
