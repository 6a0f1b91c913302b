import type { Compiled } from "../../sim/compiled.ts";
import { spread } from "./homes.ts";

/**
 * Device time in ms that one response of an app takes at batch 1 by its profile, with `beside` containers on its node
 * that all run: one item at every module of a pipeline.
 */
export function trueWorkMs(compiled: Compiled, preference: string, app: number, beside: number): number {
  const { queues } = spread(compiled, preference);
  let workMs = 0;
  for (const [queue, { device, model }] of queues.entries()) {
    if (compiled.queueApp[queue] !== app) continue;
    const group = compiled.groupOf[device]!;
    const at = (group * compiled.models + model) * compiled.stride + 1;
    workMs += compiled.latencyMs[at]! * compiled.demand[at]! * (1 + compiled.interference[group]! * (beside - 1));
  }
  return workMs;
}
