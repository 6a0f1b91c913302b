import type { Arrivals } from "./arrivals.ts";

/**
 * Mean offered rate in requests a second that these fields promise in the long run; null where the scheduler decides it
 * (closed clients wait for their answers).
 */
export function meanRatePerS(arrivals: Arrivals): number | null {
  switch (arrivals.kind) {
    case "constant":
    case "poisson":
    case "gamma":
      return arrivals.ratePerS;
    case "onoff": {
      const { onRatePerS, offRatePerS, meanOnS, meanOffS } = arrivals;
      return (onRatePerS * meanOnS + offRatePerS * meanOffS) / (meanOnS + meanOffS);
    }
    case "sine":
      return arrivals.meanRatePerS;
    case "trace": {
      const scale = arrivals.scale ?? 1;
      if ("ratesPerS" in arrivals)
        return (scale * arrivals.ratesPerS.reduce((sum, rate) => sum + rate, 0)) / arrivals.ratesPerS.length;
      // n recorded times span n − 1 gaps, and a repetition begins one mean gap after the last.
      const spanS = (arrivals.timesS.at(-1) ?? 0) - (arrivals.timesS[0] ?? 0);
      return spanS > 0 ? (scale * (arrivals.timesS.length - 1)) / spanS : scale * arrivals.timesS.length;
    }
    case "closed":
      return null;
  }
}
