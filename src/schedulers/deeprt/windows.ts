import type { Compiled } from "../../sim/compiled.ts";
import type { View } from "../../sim/decision.ts";
import { preferredModel } from "../placement.ts";

/**
 * Window of each queue in ms: half the smallest relative deadline of its category. A category is what one model answers,
 * so queues that share a model share a window. In a pipeline the time that later modules take at least counts off.
 */
export function windowsMs(compiled: Compiled, preference: string): Float64Array {
  const category = Int32Array.from({ length: compiled.queues }, (_, queue) => categoryOf(compiled, queue, preference));
  const deadlineMs = Float64Array.from({ length: compiled.queues }, (_, queue) =>
    Math.max(compiled.queueSloMs[queue]! - compiled.restMs[queue]!, compiled.fastestMs[queue]!),
  );
  return Float64Array.from(category, (own) => {
    let least = Number.POSITIVE_INFINITY;
    for (let queue = 0; queue < compiled.queues; queue++)
      if (category[queue] === own && deadlineMs[queue]! < least) least = deadlineMs[queue]!;
    return least / 2;
  });
}

function categoryOf(compiled: Compiled, queue: number, preference: string): number {
  for (let group = 0; group < compiled.groups; group++) {
    const model = preferredModel(compiled, group, queue, preference);
    if (model >= 0) return model;
  }
  return -1;
}

/** Number of the window in which a queue's oldest request came; only while it has one. Its job is released at the end. */
export function headWindow(view: View, queue: number, windowMs: number): number {
  return Math.floor(view.queues.headMs[queue]! / windowMs);
}

/** When a queue's oldest job is released, in ms: the end of its window. */
export function releaseMs(view: View, queue: number, windowMs: number): number {
  return (headWindow(view, queue, windowMs) + 1) * windowMs;
}

/** When a queue's oldest job must end, in ms: a window after its release, so that no request takes longer than two. */
export function jobDeadlineMs(view: View, queue: number, windowMs: number): number {
  return (headWindow(view, queue, windowMs) + 2) * windowMs;
}

/** Requests of a queue's oldest job: those that came in the same window as its head. */
export function jobSize(view: View, queue: number, windowMs: number): number {
  const { queues } = view;
  const length = queues.length[queue]!;
  const window = headWindow(view, queue, windowMs);
  let size = 1;
  while (size < length && Math.floor(queues.joinedMs(queue, size) / windowMs) === window) size++;
  return size;
}
