import type { ArrivalsOf } from "../../scenario/arrivals.ts";
import type { RandomStream } from "../random.ts";
import type { ArrivalSource } from "./source.ts";

/**
 * A Markov-modulated Poisson process of two states. It starts in one of them with its long-run probability, so the rate
 * is right from time 0. A gap that would cross a change of state is drawn anew from the change on: exponential gaps have
 * no memory, so this is exact.
 */
export function onoff(arrivals: ArrivalsOf<"onoff">, stream: RandomStream): ArrivalSource {
  const { onRatePerS, offRatePerS, meanOnS, meanOffS } = arrivals;
  let on = stream.uniform() < meanOnS / (meanOnS + meanOffS);
  const stayMs = (): number => stream.exponential() * (on ? meanOnS : meanOffS) * 1000;
  let nowMs = 0;
  let changeMs = stayMs();
  return {
    fill(out, n) {
      for (let i = 0; i < n; i++) {
        for (;;) {
          const ratePerS = on ? onRatePerS : offRatePerS;
          const nextMs = ratePerS > 0 ? nowMs + (stream.exponential() * 1000) / ratePerS : Number.POSITIVE_INFINITY;
          if (nextMs <= changeMs) {
            nowMs = nextMs;
            break;
          }
          nowMs = changeMs;
          on = !on;
          changeMs = nowMs + stayMs();
        }
        out[i] = nowMs;
      }
    },
  };
}
