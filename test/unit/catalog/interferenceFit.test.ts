import { describe, expect, it } from "vitest";
import { catalogOf } from "../../../src/catalog/catalog.ts";
import { colocationPoints, fitInterference, predictedSlowDown } from "../../../src/catalog/interferenceFit.ts";

describe("interference of batches on one device", () => {
  it("slows nobody down who runs alone, and never speeds anybody up", () => {
    for (const demand of [0.05, 0.4, 1]) {
      expect(predictedSlowDown(1, demand, 0.3)).toBe(1);
      for (let k = 2; k <= 8; k++)
        expect(predictedSlowDown(k, demand, 0.02)).toBeGreaterThan(predictedSlowDown(k - 1, demand, 0.02));
    }
  });

  it("finds a planted coefficient again", () => {
    const planted = [2, 3, 4, 5].flatMap((processes) =>
      [0.1, 0.3, 0.7, 1].map((demand) => ({
        slice: "planted",
        processes,
        demand,
        slowDown: predictedSlowDown(processes, demand, 0.085),
      })),
    );
    expect(fitInterference(planted)).toMatchObject({ interference: 0.085, points: 16 });
  });

  it.each([
    ["a100-mig-1g", "1g"],
    ["a100-mig-2g", "2g"],
    ["a100-mig-3g", "3g"],
    ["a100-mig-4g", "4g"],
    ["a100", "7g"],
  ])("stands in the catalogue as fitted: %s", (device, slice) => {
    const fit = fitInterference(colocationPoints(slice));
    expect(catalogOf().device(device)?.interference).toBe(fit.interference);
    // Published beside the fit: half of all measured slow-downs are met within 12 %, over 189 to 326 points.
    expect(fit.points).toBeGreaterThan(180);
    expect(fit.medianError).toBeLessThan(0.125);
  });

  it("gives 0.02 over all slices, the default for devices that nobody measured", () => {
    const fit = fitInterference(colocationPoints());
    expect(fit).toMatchObject({ interference: 0.02, points: 1327 });
    expect(fit.medianError).toBeLessThan(0.085);
  });
});
