/** Places on a slider's track; more than any track has pixels, fewer than would matter to a keyboard. */
export const trackSteps = 1000;

export type SliderScale = "linear" | "log";

/** Where `value` stands on the track, 0 to `trackSteps`. On a log scale `min` must be above 0. */
export function toTrack(value: number, min: number, max: number, scale: SliderScale): number {
  const kept = Math.min(max, Math.max(min, value));
  const share = scale === "log" ? Math.log(kept / min) / Math.log(max / min) : (kept - min) / (max - min);
  return Math.round(share * trackSteps);
}

/** The value at a place on the track, on the grid of `step` and, on a log scale, with at most three digits. */
export function fromTrack(place: number, min: number, max: number, scale: SliderScale, step: number): number {
  if (place <= 0) return min;
  if (place >= trackSteps) return max;
  const share = place / trackSteps;
  const exact = scale === "log" ? min * (max / min) ** share : min + (max - min) * share;
  return snapped(scale === "log" ? Number(exact.toPrecision(3)) : exact, min, max, step);
}

/** The next value for an arrow key: one step, or on a log scale 2 % where a step is less than that. */
export function nudged(value: number, direction: 1 | -1, min: number, max: number, scale: SliderScale, step: number) {
  const distance = scale === "log" ? Math.max(step, value * 0.02) : step;
  return snapped(value + direction * distance, min, max, step);
}

function snapped(value: number, min: number, max: number, step: number): number {
  const onGrid = Number((Math.round(value / step) * step).toPrecision(12));
  return Math.min(max, Math.max(min, onGrid));
}
