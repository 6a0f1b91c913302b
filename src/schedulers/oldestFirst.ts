import type { View } from "../sim/decision.ts";
import type { Placement } from "./placement.ts";

/**
 * Of the queues that are ready, the one with the oldest head that some idle device can run; where its batch goes is in
 * `placement`. A queue is ready when `ready[queue]` requests wait or its head is due; `wanted` says how many of them the
 * batch should hold, given how many wait and whether the head is due.
 * @returns the queue, or −1 when none can start
 */
export function oldestReady(
  view: View,
  placement: Placement,
  ready: Int32Array,
  wanted: (length: number, due: boolean) => number,
): number {
  const { queues, compiled, nowMs } = view;
  const { length: lengths, headMs: heads, dueMs } = queues;
  let afterMs = Number.NEGATIVE_INFINITY;
  let after = -1;
  for (;;) {
    // The next candidate in the order (head, queue); nearly always the first one can be placed.
    let queue = -1;
    let queueHeadMs = Number.POSITIVE_INFINITY;
    for (let q = 0; q < compiled.queues; q++) {
      const length = lengths[q]!;
      if (length === 0 || (length < ready[q]! && dueMs[q]! > nowMs)) continue;
      const headMs = heads[q]!;
      if (headMs < afterMs || (headMs === afterMs && q <= after) || headMs >= queueHeadMs) continue;
      queueHeadMs = headMs;
      queue = q;
    }
    if (queue < 0 || placement.find(view, queue, wanted(lengths[queue]!, dueMs[queue]! <= nowMs))) return queue;
    afterMs = queueHeadMs;
    after = queue;
  }
}
