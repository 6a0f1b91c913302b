import type { ArrivalsOf } from "../../scenario/arrivals.ts";
import type { RandomStream } from "../random.ts";
import type { ArrivalSource } from "./source.ts";

/** Gamma-distributed gaps: shape 1 ÷ cv², mean 1 ÷ rate. cv 1 is Poisson. */
export function gamma(arrivals: ArrivalsOf<"gamma">, stream: RandomStream): ArrivalSource {
  const shape = 1 / (arrivals.cv * arrivals.cv);
  const scaleMs = 1000 / arrivals.ratePerS / shape;
  let lastMs = 0;
  return {
    fill(out, n) {
      for (let i = 0; i < n; i++) {
        lastMs += stream.gamma(shape) * scaleMs;
        out[i] = lastMs;
      }
    },
  };
}
