import { describe, expect, test } from "vitest";
import type { PlanReport } from "../../../src/experiment/planning/report.ts";
import type { SchedulerCard } from "../../../src/scenario/schedulerCard.ts";
import { createPlanActions } from "../../../src/store/planActions.ts";
import { createPlansStore } from "../../../src/store/plans.ts";
import { createRunsStore } from "../../../src/store/runs.ts";
import { createScenarioStore } from "../../../src/store/scenario.ts";
import { planReport } from "./planReport.ts";
import { small } from "./smallScenario.ts";

const card = (id: string, name: string): SchedulerCard => ({
  id,
  name,
  tagline: "",
  about: "",
  source: "",
  params: [],
});

/** Stores in which these plans are made. */
async function planned(...reports: readonly PlanReport[]) {
  const scenario = createScenarioStore(small);
  const plans = createPlansStore({
    plan: async (_, __, tell) => {
      tell({ kind: "made", reports, elapsedS: 0 });
      return { kind: "done", elapsedS: 0 };
    },
    make: async () => null,
    cancel: () => undefined,
    dispose: () => undefined,
  });
  const runs = createRunsStore({
    cards: async () => [card("edf", "EDF"), card("triton", "Triton"), card("harpagon", "Harpagon")],
    check: async () => [],
    checkPolicy: async () => [],
    run: async () => ({ kind: "done", elapsedS: 0 }),
    cancel: () => undefined,
    dispose: () => undefined,
  });
  let ran = 0;
  await runs.getState().loadCards();
  await plans.getState().plan(small, 0);
  const actions = createPlanActions({ scenario, runs, plans, run: () => ran++ });
  return { actions, now: () => scenario.getState().scenario, undo: scenario.getState().undo, ran: () => ran };
}

describe("a plan's fleet", () => {
  test("is rented with its planner among the schedulers, and one undo brings all back", async () => {
    const { actions, now, undo } = await planned(planReport());
    actions.rent("planner/harpagon");
    expect(now().fleet).toEqual([{ device: "t4", count: 2 }]);
    expect(now().schedulers.at(-1)).toEqual({ id: "harpagon" });
    undo();
    expect(now()).toBe(small);
  });

  test("is not rented where there is no plan or no scenario could hold it", async () => {
    const { actions, now } = await planned({ ...planReport(), rent: null });
    actions.rent("planner/harpagon");
    actions.rent("planner/nexus");
    expect(now()).toBe(small);
  });
});

describe("a plan's planner", () => {
  test("is simulated as it planned, and added only once", async () => {
    const { actions, now, ran } = await planned(planReport("harpagon", { margin: 20 }));
    actions.simulate("planner/harpagon");
    expect(now().schedulers.at(-1)).toEqual({ id: "harpagon", params: { margin: 20 } });
    const once = now();
    actions.simulate("planner/harpagon");
    expect(now()).toBe(once);
    expect(ran()).toBe(2);
  });
});

describe("another SLO", () => {
  test("goes to its app and no other, and can be undone", async () => {
    const { actions, now, undo } = await planned();
    actions.setSlo("photos", 210);
    expect(now().apps.map(({ sloMs }) => sloMs)).toEqual([100, 210]);
    undo();
    expect(now()).toBe(small);
    actions.setSlo("gone", 210);
    expect(now()).toBe(small);
  });
});
