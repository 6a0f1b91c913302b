import { describe, expect, test } from "vitest";
import { planJobs } from "../../../../src/experiment/planning/job.ts";
import { plannerCards, plannerOf } from "../../../../src/planners/index.ts";
import { checkParams } from "../../../../src/schedulers/checkParams.ts";

describe.each([0, 25])("the jobs with a margin of %d %%", (margin) => {
  const jobs = planJobs(margin);
  const kinds = jobs.map(({ kind }) => kind);

  test("begin with every planner's answer, then the ablations, then curves", () => {
    const answers = jobs.slice(0, plannerCards.length);
    expect(answers.map(({ planner }) => planner)).toEqual(plannerCards.map(({ id }) => id));
    expect(kinds.lastIndexOf("planner")).toBe(plannerCards.length - 1);
    expect(kinds.indexOf("ablation")).toBe(plannerCards.length);
    expect(kinds.lastIndexOf("ablation")).toBeLessThan(Math.min(kinds.indexOf("objective"), kinds.indexOf("rate")));
  });

  test("have keys of their own, a planner that there is, and parameters that it takes", () => {
    expect(new Set(jobs.map(({ key }) => key)).size).toBe(jobs.length);
    for (const { planner, params } of jobs) {
      const entry = plannerOf(planner);
      expect(entry && checkParams(entry.card, params, "params")).toEqual([]);
      expect(params.margin ?? 0).toBe(margin);
    }
  });

  test("have curves in ascending order through what the scenario says, the optimum's last", () => {
    for (const [kind, factorOf] of [
      ["objective", (job: (typeof jobs)[number]) => job.sloFactor],
      ["rate", (job: (typeof jobs)[number]) => job.rateFactor],
    ] as const) {
      const harpagon = jobs.filter((job) => job.kind === kind && job.planner === "harpagon").map(factorOf);
      expect(harpagon).toEqual(harpagon.toSorted((a, b) => a - b));
      expect(harpagon).toContain(1);
      expect(harpagon.length).toBeGreaterThan(10);
    }
    expect(jobs.at(-1)?.planner).toBe("optimal");
  });

  test("switch Harpagon's stages one job each, none of which is Harpagon as it is", () => {
    const ablations = jobs.filter(({ kind }) => kind === "ablation");
    const own = JSON.stringify(jobs[0]?.params);
    for (const { planner, params } of ablations) {
      expect(planner).toBe("harpagon");
      expect(JSON.stringify(params)).not.toBe(own);
    }
  });
});
