import { describe, expect, test } from "vitest";
import { excerpt } from "../../../../src/learning/page/excerpt.ts";
import { oneQueue } from "../../../scenarios/oneQueue.ts";

describe("an excerpt", () => {
  test("changes nothing but the time, and makes it no longer", () => {
    for (const durationS of [0.5, 5, 500]) {
      const scenario = oneQueue({ warmupS: 30, durationS });
      const short = excerpt(scenario);
      expect({ ...short, horizon: scenario.horizon }).toEqual(scenario);
      expect(short.horizon.durationS).toBeLessThanOrEqual(durationS);
      expect(short.horizon.warmupS).toBeLessThanOrEqual(30);
    }
  });

  test("measures about 2 500 requests, and 15 of the longest SLO where that is more", () => {
    const long = { warmupS: 0, durationS: 1e4 };
    const ofRate = (ratePerS: number) => excerpt(oneQueue({ arrivals: { kind: "poisson", ratePerS }, ...long }));
    expect(ofRate(10).horizon.durationS).toBe(250);
    expect(ofRate(1e5).horizon.durationS).toBe(15);
  });
});
