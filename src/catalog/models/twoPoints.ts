import type { LinearProfile, TableProfile } from "../../scenario/catalogEntry.ts";
import type { Provenance } from "./provenance.ts";

const rounded = (ms: number): number => Number(ms.toPrecision(6));

const fittedNote = (how: string, provenance: Provenance): string =>
  [`fitted from two points: ${how}`, provenance.note].filter((part) => part !== undefined).join("; ");

interface MeasuredBatch {
  readonly batch: number;
  readonly latencyMs: number;
}

/** Two measured batches, straight in between; the larger is the largest that may run. */
export function throughTwoBatches(provenance: Provenance, small: MeasuredBatch, large: MeasuredBatch): TableProfile {
  return {
    batch: [small.batch, large.batch],
    latencyMs: [small.latencyMs, large.latencyMs],
    ...provenance,
    note: fittedNote(`only batches of ${small.batch} and ${large.batch} were measured`, provenance),
  };
}

/** Share of the peak rate that the largest batch of a fitted line reaches where the submission's own batch is not known. */
const shareOfPeak = 0.95;

/** The largest batch that a profile may hold. */
const batchLimit = 4096;

/**
 * The straight line whose batch of one takes the latency of a single stream and whose rate tends to the peak throughput
 * of an offline run: perItemMs = 1000 ÷ peakPerS, baseMs = singleStreamMs − perItemMs, which must be positive. Its largest
 * batch is the smallest power of two that reaches 95 % of the peak, or the batch that the offline run used, if that is
 * known and smaller; 4096 at most.
 */
export function toPeak(
  provenance: Provenance,
  points: { readonly singleStreamMs: number; readonly peakPerS: number; readonly offlineBatch?: number },
): LinearProfile {
  const perItemMs = 1000 / points.peakPerS;
  const baseMs = points.singleStreamMs - perItemMs;
  const near = 2 ** Math.ceil(Math.log2(((shareOfPeak / (1 - shareOfPeak)) * baseMs) / perItemMs));
  const maxBatch = Math.max(1, Math.min(near, points.offlineBatch ?? near, batchLimit));
  const largest =
    maxBatch === points.offlineBatch ? "that of the Offline run" : "where the fit comes within 5 % of the peak";
  const how = `SingleStream latency and Offline throughput; the fit is not verified by MLCommons; largest batch: ${largest}`;
  return {
    baseMs: rounded(baseMs),
    perItemMs: rounded(perItemMs),
    maxBatch,
    ...provenance,
    note: fittedNote(how, provenance),
  };
}
