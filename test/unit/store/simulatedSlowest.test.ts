import { describe, expect, test } from "vitest";
import { planJobs } from "../../../src/experiment/planning/job.ts";
import { makePlans, preparePlanning } from "../../../src/experiment/planning/planning.ts";
import type { Scenario } from "../../../src/scenario/document.ts";
import { setApp } from "../../../src/store/changes.ts";
import { simulatedSlowest } from "../../../src/store/simulatedSlowest.ts";
import { oneQueue } from "../../scenarios/oneQueue.ts";
import { outcomesOf } from "../../scenarios/study.ts";

const scenario = oneQueue({
  arrivals: { kind: "constant", ratePerS: 300 },
  profile: { baseMs: 4, perItemMs: 1, maxBatch: 16 },
  sloMs: 60,
  durationS: 2,
  schedulers: [{ id: "fifo" }, { id: "nexus" }, { id: "harpagon", params: { margin: 20 } }],
});

/** The report of a planner of the Plan view. */
function reportOf(planned: Scenario, planner: string, marginPercent: number) {
  const prepared = preparePlanning(planned);
  if (!prepared.ok) throw new Error("The scenario can't be planned.");
  const jobs = planJobs(marginPercent).filter((job) => job.kind === "planner" && job.planner === planner);
  for (const report of makePlans(prepared.value, jobs, () => 0)) if (report !== null) return report;
  throw new Error(`No report of ${planner}.`);
}

describe("the slowest that was simulated", () => {
  const runs = { scenario, outcomes: outcomesOf(scenario) };

  test("stands beside the worst case of the same plan, module by module and end to end", () => {
    const report = reportOf(scenario, "harpagon", 20);
    const found = simulatedSlowest(runs, scenario, report);
    const { plannedMs, longestMs } = found?.modules.a?.model ?? {};
    expect(plannedMs).toBe(report.answer.plan?.apps.a?.modules.model?.worstCaseMs);
    expect(longestMs).toBeGreaterThan(0);
    expect(found?.endToEndMs.a).toBeCloseTo(longestMs ?? Number.NaN, 6);
  });

  test("is none where another plan was simulated, the app is another, or nothing ran", () => {
    const other = setApp(0, (app) => ({ ...app, arrivals: { kind: "poisson", ratePerS: 300 } }))(scenario);
    const report = reportOf(scenario, "harpagon", 20);
    expect(simulatedSlowest(runs, scenario, reportOf(scenario, "harpagon", 0))).toBeNull();
    expect(simulatedSlowest(runs, scenario, reportOf(scenario, "optimal", 0))).toBeNull();
    expect(simulatedSlowest(runs, other, report)).toBeNull();
    expect(simulatedSlowest({ scenario: null, outcomes: [] }, scenario, report)).toBeNull();
    expect(simulatedSlowest({ scenario, outcomes: [null, null, null] }, scenario, report)).toBeNull();
  });
});
