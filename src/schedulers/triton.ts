import type { SchedulerEntry } from "./entry.ts";
import { oldestReady } from "./oldestFirst.ts";
import { Placement } from "./placement.ts";
import { serving } from "./serving.ts";
import { maxBatchParam, servingParams, variantParam } from "./sharedParams.ts";

/**
 * The dynamic batcher of the Triton Inference Server. When an instance is free: the largest preferred size that can be
 * formed; otherwise, while the oldest request has not waited for the queue delay, wait; then the largest batch possible.
 */
export const triton: SchedulerEntry = {
  card: {
    id: "triton",
    name: "Triton",
    tagline: "dynamic batching",
    about:
      "When a device is free, the largest preferred batch that can be formed starts at once. Otherwise the batch may grow until its oldest request has waited for the queue delay; then it starts as large as it is.",
    source: 'NVIDIA Triton Inference Server, user guide, "Batchers": dynamic batcher (read there)',
    params: [
      maxBatchParam(16),
      {
        id: "preferred",
        kind: "list",
        label: "Preferred sizes",
        help: "Batch sizes that start without delay, the largest that can be formed. None: only the largest batch does.",
        default: [],
        min: 1,
        max: 4096,
      },
      {
        id: "maxQueueDelayMs",
        kind: "number",
        label: "Queue delay",
        help: "The oldest request waits at most this long for a larger batch. 0 starts whatever waits.",
        default: 5,
        min: 0,
        max: 1e6,
        unit: "ms",
      },
      variantParam,
      ...servingParams,
    ],
  },
  create(params, compiled) {
    const maxBatch = params.number("maxBatch");
    const preferred = params.list("preferred").filter((size) => size <= maxBatch);
    const placement = new Placement(compiled, params.choice("variant"));
    const smallest = preferred[0] ?? maxBatch;
    const wakeLength = Int32Array.from({ length: compiled.queues }, (_, queue) =>
      Math.min(smallest, placement.largestBatch(compiled, queue)),
    );
    const holdMs = new Float64Array(compiled.queues).fill(params.number("maxQueueDelayMs"));
    const delays = params.number("maxQueueDelayMs") > 0;
    const wanted = (length: number, due: boolean): number => {
      // Once the delay has passed, everything that waits goes, preferred or not; without one, preferred sizes come first.
      if (due && delays) return Math.min(length, maxBatch);
      for (let i = preferred.length - 1; i >= 0; i--) {
        const size = preferred[i] ?? 1;
        if (size <= length) return size;
      }
      return Math.min(length, maxBatch);
    };
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
