import type { Arrivals } from "../../scenario/arrivals.ts";
import type { NumberLimits } from "../parts/numberEntry.ts";

/** One number of an arrival process, as an editor needs it. */
export interface ArrivalField {
  /** Name of the field in the document. */
  readonly key: string;
  readonly label: string;
  /** What stands behind it in the rail, where there is room for no more: "/s", "cv". */
  readonly unit: string;
  readonly limits: NumberLimits;
  readonly value: number;
  readonly set: (value: number) => Arrivals;
  /** Shown in the rail; the others stand in the app's sheet. */
  readonly inRail: boolean;
}

const rate: NumberLimits = { exclusiveMin: 0, max: 1e6 };
const seconds: NumberLimits = { exclusiveMin: 0, max: 1e6 };

/** The numbers of an arrival process in reading order. Recorded lists are not numbers and have an editor of their own. */
export function arrivalFields(arrivals: Arrivals): readonly ArrivalField[] {
  switch (arrivals.kind) {
    case "constant":
    case "poisson":
      return [rateField(arrivals)];
    case "gamma":
      return [
        rateField(arrivals),
        {
          key: "cv",
          label: "Variation of the gaps",
          unit: "cv",
          limits: { min: 0.05, max: 20 },
          value: arrivals.cv,
          set: (cv) => ({ ...arrivals, cv }),
          inRail: true,
        },
      ];
    case "onoff":
      return [
        {
          key: "onRatePerS",
          label: "Rate in a burst",
          unit: "/",
          limits: rate,
          value: arrivals.onRatePerS,
          set: (onRatePerS) => ({ ...arrivals, onRatePerS }),
          inRail: true,
        },
        {
          key: "offRatePerS",
          label: "Rate between bursts",
          unit: "/s",
          limits: { min: 0, max: 1e6 },
          value: arrivals.offRatePerS,
          set: (offRatePerS) => ({ ...arrivals, offRatePerS }),
          inRail: true,
        },
        {
          key: "meanOnS",
          label: "Mean length of a burst",
          unit: "s",
          limits: seconds,
          value: arrivals.meanOnS,
          set: (meanOnS) => ({ ...arrivals, meanOnS }),
          inRail: false,
        },
        {
          key: "meanOffS",
          label: "Mean time between bursts",
          unit: "s",
          limits: seconds,
          value: arrivals.meanOffS,
          set: (meanOffS) => ({ ...arrivals, meanOffS }),
          inRail: false,
        },
      ];
    case "sine":
      return [
        {
          key: "meanRatePerS",
          label: "Mean rate",
          unit: "/s",
          limits: rate,
          value: arrivals.meanRatePerS,
          set: (meanRatePerS) => ({ ...arrivals, meanRatePerS }),
          inRail: true,
        },
        {
          key: "amplitude",
          label: "Swing, as a share of the mean",
          unit: "0 to 1",
          limits: { min: 0, max: 1 },
          value: arrivals.amplitude,
          set: (amplitude) => ({ ...arrivals, amplitude }),
          inRail: false,
        },
        {
          key: "periodS",
          label: "Period",
          unit: "s",
          limits: seconds,
          value: arrivals.periodS,
          set: (periodS) => ({ ...arrivals, periodS }),
          inRail: false,
        },
      ];
    case "trace":
      return traceFields(arrivals);
    case "closed":
      return [
        {
          key: "clients",
          label: "Clients",
          unit: "clients",
          limits: { min: 1, max: 100_000, integer: true },
          value: arrivals.clients,
          set: (clients) => ({ ...arrivals, clients }),
          inRail: true,
        },
        {
          key: "thinkS",
          label: "Time between an answer and the next request",
          unit: "s",
          limits: { min: 0, max: 1e5 },
          value: arrivals.thinkS,
          set: (thinkS) => ({ ...arrivals, thinkS }),
          inRail: false,
        },
      ];
  }
}

function rateField(arrivals: Extract<Arrivals, { ratePerS: number }>): ArrivalField {
  return {
    key: "ratePerS",
    label: "Rate",
    unit: "/s",
    limits: rate,
    value: arrivals.ratePerS,
    set: (ratePerS) => ({ ...arrivals, ratePerS }),
    inRail: true,
  };
}

function traceFields(arrivals: Extract<Arrivals, { kind: "trace" }>): readonly ArrivalField[] {
  const scale: ArrivalField = {
    key: "scale",
    label: "Recorded rate times",
    unit: "× recorded",
    limits: { exclusiveMin: 0, max: 1e4 },
    value: arrivals.scale ?? 1,
    set: (factor) => ({ ...arrivals, scale: factor }),
    inRail: true,
  };
  if (!("ratesPerS" in arrivals)) return [scale];
  const bin: ArrivalField = {
    key: "binS",
    label: "Each rate lasts",
    unit: "s",
    limits: seconds,
    value: arrivals.binS,
    set: (binS) => ({ ...arrivals, binS }),
    inRail: false,
  };
  return [scale, bin];
}
