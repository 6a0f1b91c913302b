import { describe, expect, test } from "vitest";
import { plannerOf } from "../../src/planners/index.ts";
import { contestants } from "../../src/planners/suite/contestants.ts";
import { runSuite } from "../../src/planners/suite/runSuite.ts";
import { standings } from "../../src/planners/suite/standings.ts";
import { suiteWorkloads } from "../../src/planners/suite/workloads.ts";
import { paramsOf } from "../../src/schedulers/entry.ts";
import { suiteStandings } from "../../src/ui/plan/suite/suiteStandings.ts";

const workloads = suiteWorkloads(1);
const taking = contestants
  .filter(({ ablation }) => !ablation)
  .flatMap((contestant) => {
    const entry = plannerOf(contestant.planner);
    return entry === undefined ? [] : [{ contestant, plan: entry.create(paramsOf(entry.card, contestant.params)) }];
  });

const run = runSuite(workloads, taking, () => 0);
let step = run.next();
while (!step.done) step = run.next();
const outcomes = step.value;
const rows = new Map(standings(workloads, outcomes).map((row) => [row.label, row]));

describe("over the 1,131 workloads of the suite", () => {
  test("nobody costs less than the optimum, which has a plan for each", () => {
    const best = outcomes.find(({ contestant }) => contestant.label === "optimal")?.costPerHour ?? [];
    expect(best).toHaveLength(1131);
    expect(best.filter((cost) => cost === null)).toEqual([]);
    for (const { contestant, costPerHour } of outcomes) {
      const cheaper = costPerHour.filter((cost, i) => cost !== null && cost < (best[i] ?? 0) * (1 - 1e-6));
      expect(cheaper, contestant.label).toEqual([]);
    }
  });

  test("Harpagon equals the best split on at least 91.5 %", () => {
    expect(rows.get("harpagon")?.toOptimalSplit?.equal).toBeGreaterThanOrEqual(0.915);
  });

  test.each(["nexus", "scrooge", "inferline", "clipper-static"])("%s costs more than Harpagon on the mean", (rival) => {
    expect(rows.get(rival)?.toHarpagon?.mean).toBeGreaterThan(1);
  });

  test("Harpagon plus is within 1 % of the optimum on at least 95 %, and 10 % at worst", () => {
    expect(rows.get("harpagon-plus")?.toOptimal?.withinOnePercent).toBeGreaterThanOrEqual(0.95);
    expect(rows.get("harpagon-plus")?.toOptimal?.worst).toBeLessThanOrEqual(1.1);
  });

  test("the standings that the page shows are these", () => {
    expect(suiteStandings.workloads).toBe(workloads.length);
    for (const [label, { toHarpagon, infeasible }] of rows) {
      const shown = suiteStandings.rows.find((row) => row.label === label);
      expect(shown, label).toMatchObject({ toHarpagon, infeasible });
    }
  });
});
