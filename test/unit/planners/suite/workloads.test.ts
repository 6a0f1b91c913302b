import { describe, expect, test } from "vitest";
import { fastestS } from "../../../../src/planners/exact/fastest.ts";
import { criticalS } from "../../../../src/planners/paths.ts";
import { suiteApplications, unitApplication } from "../../../../src/planners/suite/suiteApplications.ts";
import { suiteWorkloads } from "../../../../src/planners/suite/workloads.ts";

const workloads = suiteWorkloads(1);

describe("the workloads of the suite", () => {
  test("are 1,131, the same from the same seed and others from another", () => {
    expect(workloads).toHaveLength(1131);
    expect(suiteWorkloads(1)).toEqual(workloads);
    expect(suiteWorkloads(2).map(({ ratePerS }) => ratePerS)).not.toEqual(workloads.map(({ ratePerS }) => ratePerS));
  });

  test("cover five applications, 5 to 1,000 requests a second and 1.5 to 10 times the least latency", () => {
    expect(new Set(workloads.map(({ application }) => application.id)).size).toBe(5);
    for (const { application, ratePerS, tightness } of workloads) {
      expect(ratePerS).toBeGreaterThanOrEqual(5);
      expect(ratePerS).toBeLessThanOrEqual(1000);
      expect(tightness).toBeGreaterThanOrEqual(1.5);
      expect(tightness).toBeLessThanOrEqual(10);
      expect(application.sloS).toBeCloseTo(tightness * criticalS(application, fastestS(application)), 9);
    }
  });
});

test.each(suiteApplications.map((application) => [application.id, application] as const))(
  "every module of %s runs on at least two kinds of machine",
  (_, application) => {
    const unit = unitApplication(application);
    expect(unit?.modules).toHaveLength(application.modules.length);
    for (const { configurations } of unit?.modules ?? [])
      expect(new Set(configurations.map(({ device }) => device)).size).toBeGreaterThanOrEqual(2);
  },
);
