import { type ArrivalKind, type Arrivals, meanRatePerS } from "../../scenario/arrivals.ts";
import type { SelectOption } from "../parts/Select.tsx";

/** The kinds of arrivals as a menu names them. */
export const arrivalKinds: readonly SelectOption<ArrivalKind>[] = [
  { value: "poisson", label: "Poisson" },
  { value: "constant", label: "Constant" },
  { value: "gamma", label: "Gamma" },
  { value: "onoff", label: "On-off" },
  { value: "sine", label: "Sine" },
  { value: "trace", label: "Trace" },
  { value: "closed", label: "Closed" },
];

/** What a kind is, in one sentence. */
export const arrivalKindHelp: Readonly<Record<ArrivalKind, string>> = {
  poisson: "Many users who do not know of each other: gaps are exponential.",
  constant: "Evenly spaced requests, as from a camera.",
  gamma: "Gaps vary more (cv above 1) or less (below 1) than in a Poisson process.",
  onoff: "Bursts: two states with exponential stays, Poisson within each.",
  sine: "A rate that swings around its mean, as over a day.",
  trace: "Recorded rates or times, repeated when the run is longer.",
  closed: "A fixed number of clients; each sends its next request when the last is answered.",
};

/** Arrivals of another kind with about the same mean rate, so that only the pattern changes. */
export function ofKind(arrivals: Arrivals, kind: ArrivalKind): Arrivals {
  const ratePerS = rounded(meanRatePerS(arrivals) ?? 100);
  switch (kind) {
    case "constant":
    case "poisson":
      return { kind, ratePerS };
    case "gamma":
      return { kind, ratePerS, cv: 2 };
    case "onoff":
      return { kind, onRatePerS: rounded(ratePerS * 2), offRatePerS: rounded(ratePerS / 2), meanOnS: 2, meanOffS: 4 };
    case "sine":
      return { kind, meanRatePerS: ratePerS, amplitude: 0.5, periodS: 30 };
    case "trace":
      return { kind, ratesPerS: [0.6, 1.4, 0.8, 1.2].map((factor) => rounded(ratePerS * factor)), binS: 5 };
    case "closed":
      return { kind, clients: 8, thinkS: 0 };
  }
}

/** The same pattern at another mean rate in requests a second; for closed clients, another number of them. */
export function atRate(arrivals: Arrivals, ratePerS: number): Arrivals {
  switch (arrivals.kind) {
    case "constant":
    case "poisson":
    case "gamma":
      return { ...arrivals, ratePerS };
    case "sine":
      return { ...arrivals, meanRatePerS: ratePerS };
    case "onoff": {
      const factor = ratePerS / (meanRatePerS(arrivals) ?? ratePerS);
      const { onRatePerS, offRatePerS } = arrivals;
      return { ...arrivals, onRatePerS: rounded(onRatePerS * factor), offRatePerS: rounded(offRatePerS * factor) };
    }
    case "trace": {
      const recorded = meanRatePerS({ ...arrivals, scale: 1 }) ?? ratePerS;
      return { ...arrivals, scale: rounded(ratePerS / recorded) };
    }
    case "closed":
      return { ...arrivals, clients: Math.max(1, Math.round(ratePerS)) };
  }
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
