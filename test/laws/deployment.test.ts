import { describe, expect, test } from "vitest";
import { plannerOf } from "../../src/planners/index.ts";
import type { Coming } from "../../src/planners/suite/onTime.ts";
import {
  type DeploymentTrial,
  deploymentRow,
  sampled,
  tryDeployment,
} from "../../src/planners/suite/runDeployments.ts";
import { suiteWorkloads } from "../../src/planners/suite/workloads.ts";
import { paramsOf } from "../../src/schedulers/entry.ts";

/** Harpagon's plans of so many workloads of the suite, simulated. */
function trials(coming: Coming, count: number): readonly DeploymentTrial[] {
  const entry = plannerOf("harpagon");
  if (entry === undefined) throw new Error("There is no Harpagon.");
  const plan = entry.create(paramsOf(entry.card, {}));
  return sampled(suiteWorkloads(1), count).flatMap((workload) => tryDeployment(workload, plan, coming, 1) ?? []);
}

describe("Harpagon's plans, simulated on the machines that they rent,", () => {
  const constant = deploymentRow(trials("constant", 200));
  const poisson = deploymentRow(trials("poisson", 20));

  test("keep 99.9 % of evenly coming requests in time on at least 95 % of 200 workloads as they are", () => {
    expect(constant?.plans).toBe(200);
    expect(constant?.kept).toBeGreaterThanOrEqual(190);
  });

  test("and on all of them with a margin of at most 2 %, which costs less than 1 % on the mean", () => {
    expect(constant?.keptWithMargin).toBe(200);
    expect(constant?.largestMargin).toBeLessThanOrEqual(0.02);
    expect(constant?.meanCostRatio).toBeLessThan(1.01);
  });

  test("promise nothing for Poisson arrivals: what repairs them is a margin that costs much more", () => {
    expect(poisson?.kept).toBeLessThan(10);
    expect(poisson?.keptWithMargin).toBe(20);
    expect(poisson?.meanCostRatio).toBeGreaterThan(1.2);
  });
});
