import { describe, expect, test } from "vitest";
import type { Scenario } from "../../../src/scenario/document.ts";
import { set } from "../../../src/store/changes.ts";
import { createPlansStore } from "../../../src/store/plans.ts";
import { createScenarioStore } from "../../../src/store/scenario.ts";
import type { PlanEnd, PlanNews, PlannerClient } from "../../../src/worker/planApi.ts";
import { planReport } from "./planReport.ts";
import { small } from "./smallScenario.ts";

/** A planner that tells and ends what the test says. */
function planner() {
  const asked: {
    scenario: Scenario;
    marginPercent: number;
    tell: (news: PlanNews) => void;
    end: (end: PlanEnd) => void;
  }[] = [];
  const client: PlannerClient = {
    plan: (scenario, marginPercent, tell) => new Promise((end) => asked.push({ scenario, marginPercent, tell, end })),
    make: async () => one,
    cancel: () => asked.at(-1)?.end({ kind: "cancelled", elapsedS: 1 }),
    dispose: () => undefined,
  };
  return { client, asked };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const one = planReport("harpagon");
const two = planReport("nexus");
const made = (...reports: readonly (typeof one)[]): PlanNews => ({ kind: "made", reports, elapsedS: 2 });

describe("plans", () => {
  test("are listed, come in by their keys, and end", async () => {
    const { client, asked } = planner();
    const store = createPlansStore(client);
    expect(store.getState()).toMatchObject({ scenario: null, state: { kind: "idle" } });
    void store.getState().plan(small, 20);
    await settled();
    expect(asked[0]).toMatchObject({ scenario: small, marginPercent: 20 });
    expect(store.getState()).toMatchObject({
      scenario: small,
      marginPercent: 20,
      state: { kind: "running" },
      jobs: [],
    });
    asked[0]?.tell({ kind: "listed", jobs: [one.job, two.job] });
    asked[0]?.tell(made(one));
    asked[0]?.tell(made(two));
    expect(store.getState()).toMatchObject({ jobs: [one.job, two.job], state: { kind: "running", elapsedS: 2 } });
    expect([...store.getState().reports]).toEqual([
      ["planner/harpagon", one],
      ["planner/nexus", two],
    ]);
    asked[0]?.end({ kind: "done", elapsedS: 3 });
    await settled();
    expect(store.getState()).toMatchObject({ state: { kind: "done" }, elapsedS: 3 });
  });

  test("of the scenario before are cancelled and told no more", async () => {
    const { client, asked } = planner();
    const store = createPlansStore(client);
    void store.getState().plan(small, 0);
    await settled();
    void store.getState().plan({ ...small, seed: 7 }, 0);
    await settled();
    asked[0]?.tell(made(one));
    expect(asked.map(({ scenario }) => scenario.seed)).toEqual([42, 7]);
    expect(store.getState().reports.size).toBe(0);
    expect(store.getState().state.kind).toBe("running");
  });

  test.each<[PlanEnd, object]>([
    [
      { kind: "cancelled", elapsedS: 1.5 },
      { state: { kind: "cancelled" }, elapsedS: 1.5 },
    ],
    [{ kind: "failed", message: "no memory" }, { state: { kind: "failed", message: "no memory" } }],
    [{ kind: "refused", faults: [] }, { state: { kind: "refused", faults: [] } }],
  ])("that end early keep what was made: %o", async (end, state) => {
    const { client, asked } = planner();
    const store = createPlansStore(client);
    void store.getState().plan(small, 0);
    await settled();
    asked[0]?.tell(made(one));
    asked[0]?.end(end);
    await settled();
    expect(store.getState()).toMatchObject(state);
    expect(store.getState().reports.get(one.job.key)).toBe(one);
  });

  test("are left alone by undo", async () => {
    const { client, asked } = planner();
    const store = createPlansStore(client);
    const scenario = createScenarioStore(small);
    scenario.getState().edit("seed", set({ seed: 7 }));
    void store.getState().plan(scenario.getState().scenario, 0);
    await settled();
    asked[0]?.tell(made(one));
    const before = store.getState();
    scenario.getState().undo();
    expect(store.getState()).toBe(before);
  });

  test("are forgotten when asked, and nothing of them comes in any more", async () => {
    const { client, asked } = planner();
    const store = createPlansStore(client);
    void store.getState().plan(small, 0);
    await settled();
    asked[0]?.tell(made(one));
    store.getState().forget();
    asked[0]?.tell(made(two));
    await settled();
    expect(store.getState()).toMatchObject({ scenario: null, jobs: [], state: { kind: "idle" }, elapsedS: null });
    expect(store.getState().reports.size).toBe(0);
    void store.getState().plan(small, 0);
    await settled();
    expect(asked).toHaveLength(2);
  });

  test("are made one more of the same scenario when stages are combined; the newest wish wins", async () => {
    const answers: ((report: typeof one | null) => void)[] = [];
    const { client, asked } = planner();
    const store = createPlansStore({ ...client, make: () => new Promise((answer) => answers.push(answer)) });
    await store.getState().combine({ maxBatch: 1 });
    expect(answers).toHaveLength(0);
    void store.getState().plan(small, 0);
    await settled();
    asked[0]?.end({ kind: "done", elapsedS: 1 });
    void store.getState().combine({ maxBatch: 1 });
    void store.getState().combine({ maxBatch: 2 });
    answers[1]?.(two);
    answers[0]?.(one);
    await settled();
    expect(store.getState().combined).toBe(two);
  });
});
