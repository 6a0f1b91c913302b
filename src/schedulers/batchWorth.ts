import type { View } from "../sim/decision.ts";
import { worth } from "../sim/worth.ts";

/**
 * Summed worth of `batch` requests of a queue if their batch ended `latencyMs` from now with this accuracy.
 * @param from place of the first of them; 0 is the oldest
 */
export function batchWorth(
  view: View,
  queue: number,
  batch: number,
  accuracy: number,
  latencyMs: number,
  from = 0,
): number {
  const { compiled, queues, nowMs } = view;
  const app = compiled.queueApp[queue]!;
  const sloMs = compiled.sloMs[app]!;
  const endMs = nowMs + latencyMs + compiled.restMs[queue]!;
  let sum = 0;
  for (let place = from; place < from + batch; place++)
    sum += worth(compiled.utility, app, sloMs, accuracy, endMs - queues.arrivalMs(queue, place));
  return sum;
}
