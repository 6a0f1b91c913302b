import type { Arrivals } from "../../scenario/arrivals.ts";
import type { RandomStream } from "../random.ts";
import { constant } from "./constant.ts";
import { gamma } from "./gamma.ts";
import { onoff } from "./onoff.ts";
import { poisson } from "./poisson.ts";
import { sine } from "./sine.ts";
import type { ArrivalSource } from "./source.ts";
import { trace } from "./trace.ts";

/** Arrivals whose times do not depend on the answers: all but closed clients. */
export type OpenArrivals = Exclude<Arrivals, { kind: "closed" }>;

/** The source of an app's arrivals. A new kind is a file beside this one and a line here. */
export function arrivalSource(arrivals: OpenArrivals, stream: RandomStream): ArrivalSource {
  switch (arrivals.kind) {
    case "constant":
      return constant(arrivals);
    case "poisson":
      return poisson(arrivals, stream);
    case "gamma":
      return gamma(arrivals, stream);
    case "onoff":
      return onoff(arrivals, stream);
    case "sine":
      return sine(arrivals, stream);
    case "trace":
      return trace(arrivals, stream);
  }
}

/** A source that is silent before `startMs` and from `stopMs` on; its own clock starts at `startMs`. */
export function within(source: ArrivalSource, startMs: number, stopMs: number): ArrivalSource {
  return {
    fill(out, n) {
      source.fill(out, n);
      for (let i = 0; i < n; i++) {
        const atMs = out[i]! + startMs;
        out[i] = atMs < stopMs ? atMs : Number.POSITIVE_INFINITY;
      }
    },
  };
}
