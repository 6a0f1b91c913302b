import { describe, expect, test } from "vitest";
import { contestants } from "../../../../src/planners/suite/contestants.ts";
import { planned } from "../../../../src/ui/plan/plannerRow.ts";
import { byEarning, earningWords, paramsOf, stagesOf, switched } from "../../../../src/ui/plan/stages/stages.ts";
import { hasStageWords } from "../../../../src/ui/plan/stages/stageWords.ts";
import { plansOf, trafficCameras } from "./reports.ts";

const { jobs, reports, rows } = plansOf(trafficCameras(120), ["planner", "ablation"]);
const stages = stagesOf(jobs, reports);
const harpagon = planned(rows.find(({ id }) => id === "harpagon"))?.plan.costPerHour ?? Number.NaN;

describe("Harpagon’s stages", () => {
  test("are the suite’s ablations, each with words of its own", () => {
    const labels = contestants.filter(({ ablation }) => ablation).map(({ label }) => label);
    expect(stages.map(({ job }) => job.label)).toEqual(labels);
    expect(labels.filter((label) => !hasStageWords(label))).toEqual([]);
  });

  test("are on again after two presses, and two that set the same parameter are never off together", () => {
    for (const one of stages) {
      expect(switched(stages, switched(stages, new Set(), one.key), one.key)).toEqual(new Set());
      for (const other of stages) {
        const off = switched(stages, new Set([one.key]), other.key);
        const kept = stages.filter(({ key }) => off.has(key)).flatMap(({ job }) => Object.keys(job.params));
        expect(new Set(kept).size).toBe(kept.length);
        expect(Object.keys(paramsOf(stages, off)).sort()).toEqual([...kept].sort());
      }
    }
  });

  test("earn what the plan costs more without them, the most first", () => {
    const earned = byEarning(stages, harpagon).map(({ report }) => report?.earnsPerHour ?? Number.POSITIVE_INFINITY);
    earned.slice(1).forEach((earns, i) => {
      expect(earns).toBeLessThanOrEqual((earned[i] ?? 0) + 1e-6);
    });
    for (const stage of stages) {
      const cost = stage.report?.answer.plan?.costPerHour ?? Number.NaN;
      const words = earningWords(stage, harpagon);
      if (Math.abs(cost - harpagon) < 1e-6) expect(words).toMatch(/^earns? nothing here$/u);
      else expect(words).toMatch(cost > harpagon ? /^earns? \$/u : /^costs? \$/u);
    }
  });
});
