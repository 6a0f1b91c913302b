import { describe, expect, it } from "vitest";
import { drawScenario, type Ranges } from "../../../../src/learning/fang/drawScenario.ts";
import { meanRatePerS } from "../../../../src/scenario/meanRate.ts";
import { parseScenario } from "../../../../src/scenario/parse.ts";
import { compile } from "../../../../src/sim/compile.ts";
import { RandomStream } from "../../../../src/sim/random.ts";

const ranges: Ranges = { apps: [2, 24], devices: [1, 8], load: [0.6, 1.3], requests: 2000 };
const drawn = Array.from({ length: 60 }, (_, i) => drawScenario(new RandomStream(i, "drawn"), ranges, `Drawn ${i}`));

describe("random serving scenarios", () => {
  it("are documents that anyone could have written, and can run", () => {
    for (const scenario of drawn) {
      expect(parseScenario(scenario).ok).toBe(true);
      expect(compile(scenario).ok).toBe(true);
    }
  });

  it("keep to what they are drawn from", () => {
    for (const { apps, fleet, horizon } of drawn) {
      const devices = fleet.reduce((sum, { count }) => sum + count, 0);
      expect(apps.length).toBeGreaterThanOrEqual(2);
      expect(apps.length).toBeLessThanOrEqual(24);
      expect(devices).toBeGreaterThanOrEqual(1);
      expect(devices).toBeLessThanOrEqual(8);
      const ratePerS = apps.reduce((sum, { arrivals }) => sum + (meanRatePerS(arrivals) ?? 0), 0);
      expect(ratePerS * horizon.durationS).toBeGreaterThan(0.999 * ranges.requests);
      expect(ratePerS * horizon.durationS).toBeLessThan(2.001 * ranges.requests);
    }
  });

  it("are of every kind: with variants and without, catalogue and invented, three kinds of arrivals", () => {
    const some = (test: (scenario: (typeof drawn)[number]) => boolean) => drawn.filter(test).length;
    for (const count of [
      some(({ catalog }) => catalog === undefined),
      some(({ catalog }) => catalog !== undefined),
      some(({ apps }) => apps.some((app) => "variants" in app)),
      some(({ apps }) => apps.every((app) => "model" in app)),
      ...["poisson", "gamma", "onoff"].map((kind) =>
        some(({ apps }) => apps.some(({ arrivals }) => arrivals.kind === kind)),
      ),
    ])
      expect(count).toBeGreaterThan(10);
  });

  it("are the same for the same stream, and others for another", () => {
    expect(drawScenario(new RandomStream(3, "drawn"), ranges, "Drawn 3")).toEqual(drawn[3]);
    expect(drawn[4]?.apps).not.toEqual(drawn[3]?.apps);
  });
});
