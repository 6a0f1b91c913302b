import type { PlanReport } from "../../../src/experiment/planning/report.ts";

/** A planner's report of a plan for `small`: a machine and a half of one kind, rented as two. */
export function planReport(planner = "harpagon", params: PlanReport["job"]["params"] = {}): PlanReport {
  const tuple = { device: "t4", batch: 4, durationMs: 10, machines: 1.5, ratePerS: 100 };
  const model = { budgetMs: 100, worstCaseMs: 90, ratePerS: 100, dummyPerS: 0, tuples: [tuple] };
  return {
    job: {
      key: `planner/${planner}`,
      kind: "planner",
      label: planner,
      planner,
      params,
      sloFactor: 1,
      rateFactor: 1,
    },
    answer: {
      feasible: true,
      reason: null,
      plan: { costPerHour: 1.5, runtimeMs: 1, apps: { cars: { modules: { model } } } },
    },
    paths: [],
    rent: { fleet: [{ device: "t4", count: 2 }], planCostPerHour: 1.5, fleetCostPerHour: 2 },
    unplanned: [],
    earnsPerHour: null,
  };
}
