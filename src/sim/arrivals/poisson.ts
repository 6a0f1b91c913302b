import type { ArrivalsOf } from "../../scenario/arrivals.ts";
import type { RandomStream } from "../random.ts";
import type { ArrivalSource } from "./source.ts";

/** Poisson arrivals: independent exponential gaps of mean 1 ÷ rate. */
export function poisson(arrivals: ArrivalsOf<"poisson">, stream: RandomStream): ArrivalSource {
  const meanMs = 1000 / arrivals.ratePerS;
  let lastMs = 0;
  return {
    fill(out, n) {
      stream.fillPoisson(out, n, lastMs, meanMs);
      lastMs = out[n - 1]!;
    },
  };
}
