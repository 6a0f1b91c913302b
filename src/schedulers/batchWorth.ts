import type { View } from "../sim/decision.ts";
import { worth } from "../sim/worth.ts";

/** Summed worth of a queue's oldest `batch` requests if they were answered `latencyMs` from now with this accuracy. */
export function batchWorth(view: View, queue: number, batch: number, accuracy: number, latencyMs: number): number {
  const { compiled, queues, nowMs } = view;
  const sloMs = compiled.sloMs[queue]!;
  let sum = 0;
  for (let place = 0; place < batch; place++)
    sum += worth(compiled.utility, queue, sloMs, accuracy, nowMs - queues.arrivalMs(queue, place) + latencyMs);
  return sum;
}
