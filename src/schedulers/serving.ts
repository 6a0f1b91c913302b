import type { Scheduler, View } from "../sim/decision.ts";
import type { Params } from "./entry.ts";

/**
 * What all serving schedulers share, by the parameters `instances` and `dropUseless`: how many batches run at once on a
 * device, and whether to drop first what can no longer be of use, namely requests for which even the fastest batch of the
 * whole fleet, started now, would end after the delay at which an answer is worth nothing (`uselessAfterMs`). One rule for
 * all, so that a comparison has it on or off for everyone.
 */
export function serving(params: Params, scheduler: Scheduler): Scheduler {
  const instances = params.number("instances");
  if (!params.flag("dropUseless")) return { ...scheduler, instances };
  return {
    ...scheduler,
    instances,
    decide(view) {
      const queue = uselessQueue(view);
      return queue < 0 ? scheduler.decide(view) : view.drop(queue, uselessHeads(view, queue));
    },
  };
}

/** Requests of a queue that arrived before this can no longer be of use. */
function latestUselessMs(view: View, queue: number): number {
  const { compiled } = view;
  const leastMs = compiled.fastestMs[queue]! + compiled.restMs[queue]!;
  return view.nowMs + leastMs - compiled.utility.uselessAfterMs[compiled.queueApp[queue]!]!;
}

function uselessQueue(view: View): number {
  const { queues, compiled } = view;
  for (let queue = 0; queue < compiled.queues; queue++)
    if (queues.length[queue]! > 0 && queues.arrivalMs(queue, 0) < latestUselessMs(view, queue)) return queue;
  return -1;
}

function uselessHeads(view: View, queue: number): number {
  const { queues } = view;
  const beforeMs = latestUselessMs(view, queue);
  const length = queues.length[queue]!;
  let count = 1;
  while (count < length && queues.arrivalMs(queue, count) < beforeMs) count++;
  return count;
}
