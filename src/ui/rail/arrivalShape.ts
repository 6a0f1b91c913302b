import type { Arrivals } from "../../scenario/arrivals.ts";
import { meanRatePerS } from "../../scenario/arrivals.ts";

/**
 * An impression of how a rate goes over `spanS` seconds in `points` bins, in requests a second: the expected rate with
 * the spread that chance gives a bin of that length. It is no run's arrivals, only as rough as theirs.
 */
export function arrivalShape(arrivals: Arrivals, spanS: number, points: number): readonly number[] {
  const binS = spanS / points;
  const spread =
    arrivals.kind === "constant" || arrivals.kind === "closed" ? 0 : arrivals.kind === "gamma" ? arrivals.cv : 1;
  const level = levels(arrivals, spanS);
  return Array.from({ length: points }, (_, i) => {
    const rate = level((i + 0.5) * binS);
    const deviation = rate > 0 ? (spread * Math.sqrt(rate * binS)) / binS : 0;
    return Math.max(0, rate + deviation * wobble(i));
  });
}

function levels(arrivals: Arrivals, spanS: number): (timeS: number) => number {
  switch (arrivals.kind) {
    case "onoff": {
      const { onRatePerS, offRatePerS, meanOnS, meanOffS } = arrivals;
      // At least one whole burst is seen, however long a cycle takes.
      const cycleS = Math.min(meanOnS + meanOffS, spanS);
      const offS = (cycleS * meanOffS) / (meanOnS + meanOffS);
      return (timeS) => (timeS % cycleS < offS ? offRatePerS : onRatePerS);
    }
    case "sine": {
      const { meanRatePerS: mean, amplitude, periodS } = arrivals;
      return (timeS) => mean * (1 + amplitude * Math.sin((2 * Math.PI * timeS) / periodS));
    }
    case "trace": {
      if (!("ratesPerS" in arrivals)) return () => meanRatePerS(arrivals) ?? 0;
      const { ratesPerS, binS, scale = 1 } = arrivals;
      return (timeS) => scale * (ratesPerS[Math.floor(timeS / binS) % ratesPerS.length] ?? 0);
    }
    default: {
      const rate = meanRatePerS(arrivals) ?? 1;
      return () => rate;
    }
  }
}

/** A fixed sequence between −1.7 and 1.7 with a variance of 1, so that a shape does not flicker while a rate is dragged. */
function wobble(index: number): number {
  const golden = ((index + 1) * 0.618_033_988_749_895 * (1 + (index % 7))) % 1;
  return (golden - 0.5) * Math.sqrt(12);
}
