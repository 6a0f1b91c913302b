import type { View } from "../sim/decision.ts";
import { worth } from "../sim/worth.ts";

/** Summed worth of a queue's oldest `batch` requests if their batch ended `latencyMs` from now with this accuracy. */
export function batchWorth(view: View, queue: number, batch: number, accuracy: number, latencyMs: number): number {
  const { compiled, queues, nowMs } = view;
  const app = compiled.queueApp[queue]!;
  const sloMs = compiled.sloMs[app]!;
  const endMs = nowMs + latencyMs + compiled.restMs[queue]!;
  let sum = 0;
  for (let place = 0; place < batch; place++)
    sum += worth(compiled.utility, app, sloMs, accuracy, endMs - queues.arrivalMs(queue, place));
  return sum;
}
