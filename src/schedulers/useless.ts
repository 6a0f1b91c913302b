import type { Answer, View } from "../sim/decision.ts";

/**
 * Turns away the oldest requests of the first queue that has any for which even the fastest batch of the whole fleet,
 * started now, would end after the delay at which an answer is worth nothing (`uselessAfterMs`); null where there is none.
 */
export function dropUseless(view: View): Answer | null {
  const queue = uselessQueue(view);
  return queue < 0 ? null : view.drop(queue, uselessHeads(view, queue));
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
