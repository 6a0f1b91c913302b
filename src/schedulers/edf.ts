import { anyWaiting, type View } from "../sim/decision.ts";
import type { SchedulerEntry } from "./entry.ts";
import { Placement } from "./placement.ts";
import { serving } from "./serving.ts";
import { maxBatchParam, servingParams, variantParam } from "./sharedParams.ts";

/** Earliest deadline first: the queue whose oldest request is due first, with as many as wait. */
export const edf: SchedulerEntry = {
  card: {
    id: "edf",
    name: "EDF",
    tagline: "earliest deadline first",
    about:
      "Serves the queue whose oldest request is due first, arrival plus SLO. With the guard on, the batch is the largest that still ends by that deadline; a deadline that can't be kept any more no longer bounds it.",
    source: "Liu and Layland, J. ACM 1973, extended to batches as in Rafiki's greedy rule",
    params: [
      maxBatchParam(16),
      {
        id: "guard",
        kind: "flag",
        label: "Guard the deadline",
        help: "Keeps a batch small enough to end by its oldest request's deadline. Off: as many as wait.",
        default: true,
      },
      variantParam,
      ...servingParams,
    ],
  },
  create(params, compiled) {
    const maxBatch = params.number("maxBatch");
    const guard = params.flag("guard");
    const placement = new Placement(compiled, params.choice("variant"));
    return serving(params, {
      ...anyWaiting(compiled),
      decide(view) {
        const queue = earliestDeadline(view, placement, maxBatch);
        if (queue < 0) return view.wait();
        const { group, model } = placement;
        const batch = guard
          ? largestInTime(view, group, model, placement.batch, deadlineMs(view, queue))
          : placement.batch;
        return view.start(queue, model, batch, group);
      },
    });
  },
};

/** When the head of a queue must leave it, so that what comes after it in a pipeline still can end by the SLO. */
function deadlineMs(view: View, queue: number): number {
  const { queues, compiled } = view;
  return queues.arrivalMs(queue, 0) + compiled.queueSloMs[queue]! - compiled.restMs[queue]!;
}

/** The queue with the earliest deadline that some idle device can run; its placement is found. −1 for none. */
function earliestDeadline(view: View, placement: Placement, maxBatch: number): number {
  const { queues, compiled } = view;
  let best = -1;
  let bestMs = Number.POSITIVE_INFINITY;
  for (let queue = 0; queue < compiled.queues; queue++) {
    if (queues.length[queue] === 0) continue;
    const ms = deadlineMs(view, queue);
    if (ms >= bestMs || !placement.find(view, queue, 1)) continue;
    bestMs = ms;
    best = queue;
  }
  if (best >= 0) placement.find(view, best, Math.min(queues.length[best]!, maxBatch));
  return best;
}

function largestInTime(view: View, group: number, model: number, batch: number, untilMs: number): number {
  for (let size = batch; size >= 1; size--)
    if (view.nowMs + view.expectedMs(group, model, size) <= untilMs) return size;
  return batch;
}
