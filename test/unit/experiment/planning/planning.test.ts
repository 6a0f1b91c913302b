import { describe, expect, test } from "vitest";
import { planJobs } from "../../../../src/experiment/planning/job.ts";
import { preparePlanning } from "../../../../src/experiment/planning/planning.ts";
import type { PlanReport } from "../../../../src/experiment/planning/report.ts";
import { plannerOf } from "../../../../src/planners/index.ts";
import { planScenario } from "../../../../src/planners/planScenario.ts";
import type { Scenario } from "../../../../src/scenario/document.ts";
import { paramsOf } from "../../../../src/schedulers/entry.ts";
import { crossing } from "./crossing.ts";
import { planningOf, reportsOf } from "./reports.ts";

const jobs = planJobs(0);

/** The plan as anyone gets it who asks a planner about a scenario. */
function asked(scenario: Scenario, planner: string) {
  const entry = plannerOf(planner);
  if (entry === undefined) throw new Error(planner);
  return planScenario(planningOf(scenario).applications, entry.create(paramsOf(entry.card, {})), () => 0);
}

const costOf = (reports: readonly PlanReport[], key: string) =>
  reports.find(({ job }) => job.key === key)?.answer.plan?.costPerHour;

describe("the reports of a scenario", () => {
  const reports = reportsOf(crossing(), jobs);

  test("are one for each job, in their order", () => {
    expect(reports.map(({ job }) => job)).toEqual(jobs);
  });

  test("at factor 1 are the planner's own answer, to the bit", () => {
    const asIs = reports.filter(({ job }) => job.kind !== "ablation" && job.sloFactor === 1 && job.rateFactor === 1);
    expect(new Set(asIs.map(({ job }) => job.kind))).toEqual(new Set(["planner", "objective", "rate"]));
    for (const { job, answer } of asIs) expect(answer).toEqual(asked(crossing(), job.planner));
  });

  test("along curves are what the scenario would cost with that SLO or rate", () => {
    const twice = reportsOf(crossing({ ratePerS: 200 }), jobs);
    const shorter = reportsOf(crossing({ sloMs: 54 }), jobs);
    for (const planner of ["harpagon", "scrooge", "clipper-static"]) {
      expect(costOf(reports, `rate/${planner}/2`)).toBeCloseTo(costOf(twice, `planner/${planner}`) ?? Number.NaN, 6);
      expect(costOf(reports, `objective/${planner}/0.9`)).toBeCloseTo(
        costOf(shorter, `planner/${planner}`) ?? Number.NaN,
        6,
      );
    }
  });

  test("of the optimum never cost more than Harpagon's, nor more with more time", () => {
    const along = (kind: string, planner: string) =>
      reports
        .filter(({ job }) => job.kind === kind && job.planner === planner)
        .map(({ answer }) => answer.plan?.costPerHour ?? Number.POSITIVE_INFINITY);
    for (const kind of ["objective", "rate"])
      along(kind, "optimal").forEach((cost, i) => {
        expect(cost).toBeLessThanOrEqual((along(kind, "harpagon")[i] ?? 0) * (1 + 1e-9));
      });
    const costs = along("objective", "optimal");
    expect(costs).toEqual(costs.toSorted((a, b) => b - a));
  });

  test("say of each stage what Harpagon's setting of it saves, and of nothing else", () => {
    const whole = costOf(reports, "planner/harpagon") ?? Number.NaN;
    for (const { job, answer, earnsPerHour } of reports) {
      if (job.kind !== "ablation") expect(earnsPerHour).toBeNull();
      else if (answer.plan === null) expect(earnsPerHour).toBeNull();
      else expect(earnsPerHour).toBeCloseTo(answer.plan.costPerHour - whole, 12);
    }
    const ofBatching = reports.find(({ job }) => job.params.maxBatch === 1);
    expect(ofBatching?.earnsPerHour).toBeGreaterThan(0);
  });

  test("bring paths and rent with plans, but not for points of curves", () => {
    for (const { job, answer, paths, rent, unplanned } of reports) {
      const isPoint = job.kind === "objective" || job.kind === "rate";
      const has = answer.feasible && !isPoint;
      expect([paths.length, rent !== null, unplanned.length]).toEqual([has ? 1 : 0, has, 0]);
    }
  });
});

describe("a scenario that has no plan", () => {
  const arrivals = { kind: "constant", ratePerS: 50 } as const;
  const others = [
    { id: "fine", sloMs: 90, arrivals, model: "see" },
    { id: "open", sloMs: 90, arrivals, variants: ["see", "read"] },
  ] as const;
  const reports = reportsOf(
    crossing({ sloMs: 6, others: others.map((app) => ({ ...app })) }),
    jobs.filter(({ kind }) => kind !== "rate"),
  );

  test("is told app by app, with the SLO that would help where one would", () => {
    for (const { job, answer, unplanned } of reports) {
      expect(answer.feasible).toBe(false);
      if (job.kind !== "planner") continue;
      expect(unplanned.map(({ app }) => app)).toEqual(["cars", "open"]);
      expect(unplanned.map(({ reason }) => reason).join("; ")).toBe(answer.reason);
      expect(unplanned[0]?.sloMs).toBeGreaterThan(6);
      expect(unplanned[1]?.sloMs).toBeNull();
    }
  });

  test("has a plan with the SLO that was offered, and none with 2 % less, by every planner", () => {
    for (const { job, unplanned } of reports) {
      if (job.kind !== "planner") continue;
      const sloMs = unplanned[0]?.sloMs ?? Number.NaN;
      const fits = (ms: number) => asked(crossing({ sloMs: ms }), job.planner).feasible;
      expect([fits(sloMs), fits(0.98 * sloMs)]).toEqual([true, false]);
    }
  });
});

describe("a margin", () => {
  test("costs more and leaves a part of the SLO to spare", () => {
    const plain = reportsOf(crossing(), [...jobs.slice(0, 1)])[0];
    const careful = reportsOf(crossing(), [...planJobs(25).slice(0, 1)])[0];
    expect(careful?.answer.plan?.costPerHour).toBeGreaterThan(plain?.answer.plan?.costPerHour ?? Number.NaN);
    expect(careful?.paths[0]?.sloMs).toBe(60);
    expect(careful?.paths[0]?.paths[0]?.budgetMs).toBeLessThanOrEqual((60 / 1.25) * (1 + 1e-9));
  });
});

test("a scenario that names what is not known is refused at its place", () => {
  expect(preparePlanning(crossing({ modules: [{ id: "a", model: "gone" }] }))).toMatchObject({
    ok: false,
    faults: [{ path: "apps[0].modules[0].model" }],
  });
});
