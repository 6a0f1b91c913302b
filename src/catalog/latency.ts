import type { Model, Profile, TableProfile } from "../scenario/catalogEntry.ts";

/** The largest batch a profile covers: its last measured point, or a straight line's `maxBatch`. */
export function largestBatch(profile: Profile): number {
  return "batch" in profile ? (profile.batch.at(-1) ?? 0) : profile.maxBatch;
}

/**
 * Milliseconds that one batch of `batch` items takes by a profile; Infinity for a batch beyond the largest, because
 * nothing measured says it would run. Between two measured points latency is linear; a batch smaller than the first
 * point takes the first point's time, since it may be padded up to that size.
 */
export function profileLatencyMs(profile: Profile, batch: number): number {
  if (batch > largestBatch(profile)) return Number.POSITIVE_INFINITY;
  return "batch" in profile ? interpolatedMs(profile, batch) : profile.baseMs + profile.perItemMs * batch;
}

/**
 * Milliseconds that one batch of a model takes on a device kind, alone on it and without jitter; Infinity where the
 * model was not measured on that kind or not at that size.
 */
export function latencyMs(model: Model, deviceId: string, batch: number): number {
  const profile = Object.hasOwn(model.profiles, deviceId) ? model.profiles[deviceId] : undefined;
  return profile === undefined ? Number.POSITIVE_INFINITY : profileLatencyMs(profile, batch);
}

function interpolatedMs({ batch: sizes, latencyMs: latencies }: TableProfile, batch: number): number {
  const right = sizes.findIndex((size) => size >= batch);
  const rightMs = latencies[right];
  const rightSize = sizes[right];
  if (rightMs === undefined || rightSize === undefined) return Number.POSITIVE_INFINITY;
  const leftMs = latencies[right - 1];
  const leftSize = sizes[right - 1];
  if (leftMs === undefined || leftSize === undefined) return rightMs;
  return leftMs + ((rightMs - leftMs) * (batch - leftSize)) / (rightSize - leftSize);
}
