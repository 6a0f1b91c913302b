import fc from "fast-check";
import { expect, test } from "vitest";
import { type Arrivals, arrivalsSchema, meanRatePerS } from "../../../src/scenario/arrivals.ts";
import { openArrivals } from "../../scenarios/openArrivals.ts";

test.each<[Arrivals, number | null]>([
  [{ kind: "constant", ratePerS: 7 }, 7],
  [{ kind: "gamma", ratePerS: 7, cv: 3 }, 7],
  [{ kind: "onoff", onRatePerS: 100, offRatePerS: 10, meanOnS: 1, meanOffS: 2 }, 40],
  [{ kind: "sine", meanRatePerS: 7, amplitude: 1, periodS: 3 }, 7],
  [{ kind: "trace", ratesPerS: [1, 2, 6], binS: 5, scale: 2 }, 6],
  [{ kind: "trace", timesS: [1, 2, 4], scale: 3 }, 2],
  [{ kind: "trace", timesS: [3], scale: 2 }, 2],
  [{ kind: "closed", clients: 3, thinkS: 1 }, null],
])("the mean rate of %j is %j a second", (arrivals, rate) => expect(meanRatePerS(arrivals)).toBe(rate));

test("arrivals of every kind are told apart by their kind, and kept as they are", () => {
  fc.assert(
    fc.property(openArrivals, (arrivals) => {
      expect(arrivalsSchema.parse(arrivals)).toEqual(arrivals);
    }),
  );
});
