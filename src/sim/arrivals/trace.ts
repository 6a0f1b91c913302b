import type { ArrivalsOf } from "../../scenario/arrivals.ts";
import type { RandomStream } from "../random.ts";
import type { ArrivalSource } from "./source.ts";

/** A recorded trace, as times or as rates per bin, repeated for ever; `scale` multiplies its rate. */
export function trace(arrivals: ArrivalsOf<"trace">, stream: RandomStream): ArrivalSource {
  const scale = arrivals.scale ?? 1;
  return "timesS" in arrivals
    ? recordedTimes(arrivals.timesS, scale)
    : recordedRates(arrivals.ratesPerS, arrivals.binS * 1000, scale, stream);
}

/** The times themselves; a repetition begins one mean gap after the last, so that it keeps the trace's rate. */
function recordedTimes(timesS: readonly number[], scale: number): ArrivalSource {
  const timesMs = Float64Array.from(timesS, (time) => (time * 1000) / scale);
  const spanMs = timesMs[timesMs.length - 1]! - timesMs[0]!;
  const periodMs = spanMs > 0 ? (spanMs * timesMs.length) / (timesMs.length - 1) : 1000 / scale;
  let next = 0;
  let lapMs = 0;
  return {
    fill(out, n) {
      for (let i = 0; i < n; i++) {
        out[i] = timesMs[next]! + lapMs;
        if (++next === timesMs.length) {
          next = 0;
          lapMs += periodMs;
        }
      }
    },
  };
}

/**
 * Poisson within each bin, by inversion of the cumulated rate: an exponential of mean 1 is the number of expected
 * arrivals until the next one, and bins are crossed until it is used up. Exact across bin borders.
 */
function recordedRates(
  ratesPerS: readonly number[],
  binMs: number,
  scale: number,
  stream: RandomStream,
): ArrivalSource {
  const perMs = Float64Array.from(ratesPerS, (rate) => (rate * scale) / 1000);
  let bin = 0;
  let nowMs = 0;
  return {
    fill(out, n) {
      for (let i = 0; i < n; i++) {
        let expected = stream.exponential();
        for (;;) {
          const rate = perMs[bin % perMs.length]!;
          const leftMs = (bin + 1) * binMs - nowMs;
          if (expected < rate * leftMs) {
            nowMs += expected / rate;
            break;
          }
          expected -= rate * leftMs;
          bin++;
          nowMs = bin * binMs;
        }
        out[i] = nowMs;
      }
    },
  };
}
