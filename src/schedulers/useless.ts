import type { Scheduler, View } from "../sim/decision.ts";

/**
 * A scheduler that first drops what can no longer be of use, when `drops`: requests for which even the fastest batch of
 * the whole fleet, started now, would end after the delay at which an answer is worth nothing (`uselessAfterMs`). The one
 * rule for all, so that a comparison has it on or off for everyone.
 */
export function droppingUseless(drops: boolean, scheduler: Scheduler): Scheduler {
  if (!drops) return scheduler;
  return {
    ...scheduler,
    decide(view) {
      const queue = uselessQueue(view);
      return queue < 0 ? scheduler.decide(view) : view.drop(queue, uselessHeads(view, queue));
    },
  };
}

/** Requests of a queue that arrived before this can no longer be of use. */
function latestUselessMs(view: View, queue: number): number {
  const { compiled } = view;
  return view.nowMs + compiled.fastestMs[queue]! - compiled.utility.uselessAfterMs[queue]!;
}

function uselessQueue(view: View): number {
  const { queues, compiled } = view;
  for (let queue = 0; queue < compiled.apps; queue++)
    if (queues.length[queue]! > 0 && queues.headMs[queue]! < latestUselessMs(view, queue)) return queue;
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
