import type { ArrivalsOf } from "../../scenario/arrivals.ts";
import { sineOfTurns } from "../exactMath.ts";
import type { RandomStream } from "../random.ts";
import type { ArrivalSource } from "./source.ts";

/**
 * A Poisson process with rate mean × (1 + amplitude × sin(2πt ÷ period)), by thinning: candidates at the highest rate,
 * each kept with probability rate(t) ÷ highest (Lewis and Shedler 1979). Exact for any rate.
 */
export function sine(arrivals: ArrivalsOf<"sine">, stream: RandomStream): ArrivalSource {
  const { meanRatePerS, amplitude, periodS } = arrivals;
  const highest = 1 + amplitude;
  const gapMs = 1000 / (meanRatePerS * highest);
  const periodMs = periodS * 1000;
  let nowMs = 0;
  return {
    fill(out, n) {
      for (let i = 0; i < n; i++) {
        do nowMs += stream.exponential() * gapMs;
        while (stream.uniform() * highest > 1 + amplitude * sineOfTurns(nowMs / periodMs));
        out[i] = nowMs;
      }
    },
  };
}
