import type { SchedulerEntry } from "./entry.ts";
import { oldestReady } from "./oldestFirst.ts";
import { Placement } from "./placement.ts";
import { serving } from "./serving.ts";
import { servingParams, variantParam } from "./sharedParams.ts";

/** Waits until a batch of one size is full, or until its oldest request has waited long enough. */
export const fixedBatch: SchedulerEntry = {
  card: {
    id: "fixed-batch",
    name: "Fixed batch",
    tagline: "always the same size",
    about:
      "A batch starts when its size is reached. The time limit sends a smaller one, so that no request waits for companions that do not come; where a device can't take the size, its largest batch counts.",
    source: "The static batching that inference servers offer as their simplest setting",
    params: [
      {
        id: "batch",
        kind: "number",
        label: "Batch size",
        help: "Requests in every batch. More raises throughput, and the wait for the batch to fill.",
        default: 8,
        min: 1,
        max: 4096,
        integer: true,
      },
      {
        id: "maxWaitMs",
        kind: "number",
        label: "Time limit",
        help: "The oldest request waits at most this long for the batch to fill.",
        default: 50,
        min: 0,
        max: 1e6,
        unit: "ms",
      },
      variantParam,
      ...servingParams,
    ],
  },
  create(params, compiled) {
    const size = params.number("batch");
    const placement = new Placement(compiled, params.choice("variant"));
    const wakeLength = Int32Array.from({ length: compiled.queues }, (_, queue) =>
      Math.min(size, placement.largestBatch(compiled, queue)),
    );
    const holdMs = new Float64Array(compiled.queues).fill(params.number("maxWaitMs"));
    const wanted = (length: number): number => Math.min(length, size);
    return serving(params, {
      wakeLength,
      holdMs,
      decide(view) {
        const queue = oldestReady(view, placement, wakeLength, wanted);
        return queue < 0 ? view.wait() : view.start(queue, placement.model, placement.batch, placement.group);
      },
    });
  },
};
