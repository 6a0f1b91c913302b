import type { ArrivalsOf } from "../../scenario/arrivals.ts";
import type { ArrivalSource } from "./source.ts";

/** Evenly spaced arrivals; the first comes one gap after time 0. Times are products, not sums, so they do not drift. */
export function constant(arrivals: ArrivalsOf<"constant">): ArrivalSource {
  const gapMs = 1000 / arrivals.ratePerS;
  let count = 0;
  return {
    fill(out, n) {
      for (let i = 0; i < n; i++) out[i] = ++count * gapMs;
    },
  };
}
