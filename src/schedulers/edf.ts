import { anyWaiting, type View } from "../sim/decision.ts";
import type { SchedulerEntry } from "./entry.ts";
import { Placement } from "./placement.ts";
import { dropParam, maxBatchParam, variantParam } from "./sharedParams.ts";
import { droppingUseless } from "./useless.ts";

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
      dropParam,
    ],
  },
  create(params, compiled) {
    const maxBatch = params.number("maxBatch");
    const guard = params.flag("guard");
    const placement = new Placement(compiled, params.choice("variant"));
    return droppingUseless(params.flag("dropUseless"), {
      ...anyWaiting(compiled),
      decide(view) {
        const queue = earliestDeadline(view, placement, maxBatch);
        if (queue < 0) return view.wait();
        const { group, model } = placement;
        const batch = guard
          ? largestInTime(view, group, model, placement.batch, view.queues.headMs[queue]! + compiled.sloMs[queue]!)
          : placement.batch;
        return view.start(queue, model, batch, group);
      },
    });
  },
};

/** The queue with the earliest deadline that some idle device can run; its placement is found. −1 for none. */
function earliestDeadline(view: View, placement: Placement, maxBatch: number): number {
  const { queues, compiled } = view;
  let best = -1;
  let bestMs = Number.POSITIVE_INFINITY;
  for (let queue = 0; queue < compiled.apps; queue++) {
    if (queues.length[queue] === 0) continue;
    const deadlineMs = queues.headMs[queue]! + compiled.sloMs[queue]!;
    if (deadlineMs >= bestMs || !placement.find(view, queue, 1)) continue;
    bestMs = deadlineMs;
    best = queue;
  }
  if (best >= 0) placement.find(view, best, Math.min(queues.length[best]!, maxBatch));
  return best;
}

function largestInTime(view: View, group: number, model: number, batch: number, deadlineMs: number): number {
  for (let size = batch; size >= 1; size--)
    if (view.nowMs + view.latencyMs(group, model, size) <= deadlineMs) return size;
  return batch;
}
