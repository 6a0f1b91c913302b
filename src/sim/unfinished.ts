import type { Compiled } from "./compiled.ts";
import type { Devices } from "./devices.ts";
import type { Pipelines } from "./pipelines.ts";
import type { Queues } from "./queues.ts";
import { binOf } from "./tally.ts";

/** Requests without an answer: measured ones per app, and all of the window and warm-up by arrival bin. */
export interface Unfinished {
  readonly unfinished: Float64Array;
  readonly seriesUnfinished: Uint32Array;
}

/** Looks at what still waits and runs; counted apart from what arrived and was answered, so that the sum can be checked. */
export function countUnfinished(
  compiled: Compiled,
  queues: Queues,
  devices: Devices,
  pipelines: Pipelines,
): Unfinished {
  const unfinished = new Float64Array(compiled.apps);
  const seriesUnfinished = new Uint32Array(compiled.apps * compiled.bins);
  const count = (app: number, arrivalMs: number): void => {
    if (arrivalMs >= compiled.windowEndMs) return;
    seriesUnfinished[app * compiled.bins + binOf(compiled, arrivalMs)]!++;
    if (arrivalMs >= compiled.warmupMs) unfinished[app]!++;
  };
  compiled.entryQueue.forEach((queue, app) => {
    if (queue < 0) return;
    for (let place = 0; place < queues.length[queue]!; place++) count(app, queues.arrivalMs(queue, place));
    devices.size.forEach((size, slot) => {
      if (devices.queue[slot] !== queue) return;
      for (let i = 0; i < size; i++) count(app, devices.arrivals[slot * compiled.stride + i]!);
    });
  });
  pipelines.forEachOpen(count);
  return { unfinished, seriesUnfinished };
}
