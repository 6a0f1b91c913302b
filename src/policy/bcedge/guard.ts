import type { View } from "../../sim/decision.ts";
import type { Beside } from "./beside.ts";
import type { InterferencePredictor } from "./interference.ts";

/** A batch that a setting wants to start. */
export interface Wanted {
  readonly queue: number;
  readonly model: number;
  readonly device: number;
  readonly size: number;
  /** Time from the oldest request's arrival to its deadline, in ms. */
  readonly budgetMs: number;
}

/**
 * BCEdge's SLO guard: the largest size up to the wanted one whose oldest request is predicted to end in time and which
 * fits into memory. Batch size gives way first, then the number of instances: beside a running instance of its own a
 * batch that would be late does not start, and 0 is returned. A single request that runs as the only instance starts
 * whatever is predicted, since nothing smaller exists. A head that can't be saved any more no longer bounds the batch,
 * which then has the whole budget for itself.
 */
export function guardedSize(
  view: View,
  beside: Beside,
  predictor: InterferencePredictor,
  { queue, model, device, size, budgetMs }: Wanted,
): number {
  if (!view.fits(device, model, 1)) return 0;
  const ageMs = view.nowMs - view.queues.arrivalMs(queue, 0);
  const oneMs = predictor.durationMs(device, queue, model, 1);
  const leftMs = ageMs + oneMs > budgetMs ? budgetMs : budgetMs - ageMs;
  if (oneMs > leftMs) return beside.instances(device, queue) > 0 ? 0 : 1;
  let most = size;
  while (most > 1 && (!view.fits(device, model, most) || predictor.durationMs(device, queue, model, most) > leftMs))
    most--;
  return most;
}
