import { describe, expect, test } from "vitest";
import type { Outcome } from "../../../src/experiment/result.ts";
import type { Scenario } from "../../../src/scenario/document.ts";
import { set } from "../../../src/store/changes.ts";
import { createRunsStore } from "../../../src/store/runs.ts";
import { createScenarioStore } from "../../../src/store/scenario.ts";
import type { Progress, RunEnd, Simulator } from "../../../src/worker/api.ts";
import { small } from "./smallScenario.ts";

const outcome = (scheduler: string): Outcome => ({
  run: {
    scheduler,
    label: scheduler,
    feasible: true,
    reason: null,
    replications: 1,
    stable: true,
    total: null,
    apps: {},
    devices: [],
    plan: null,
    backend: null,
  },
  judgement: { standing: "met", apps: {} },
  charts: null,
  evidence: null,
  control: null,
  deployment: null,
  policy: null,
});

/** A simulator whose runs end when the test says so. */
function simulator() {
  const runs: { scenario: Scenario; report: (progress: Progress) => void; end: (end: RunEnd) => void }[] = [];
  const client: Simulator = {
    cards: async () => [],
    check: async (scenario) => [{ path: "seed", message: `is ${scenario.seed}` }],
    checkPolicy: async () => [],
    run: (scenario, report) => new Promise((end) => runs.push({ scenario, report, end })),
    cancel: () => runs.at(-1)?.end({ kind: "cancelled", elapsedS: 1 }),
    dispose: () => undefined,
  };
  return { client, runs };
}

const progress = (finished: Progress["finished"]): Progress => {
  return { done: 1, total: 2, scheduler: 0, replications: 1, asking: null, elapsedS: 1, leftS: 1, finished };
};

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("runs", () => {
  test("keep outcomes in the scenario's places as they finish", async () => {
    const { client, runs } = simulator();
    const store = createRunsStore(client);
    void store.getState().run(small);
    await settled();
    expect(store.getState()).toMatchObject({ outcomes: [null, null], state: { kind: "running", progress: null } });
    runs[0]?.report(progress([{ index: 1, outcome: outcome("triton") }]));
    runs[0]?.report(progress([]));
    expect(store.getState().outcomes.map((o) => o?.run.label ?? null)).toEqual([null, "triton"]);
    runs[0]?.end({ kind: "done", elapsedS: 3 });
    await settled();
    expect(store.getState()).toMatchObject({ state: { kind: "done" }, elapsedS: 3, scenario: small });
  });

  test("cancel the one under way before the next, and take no outcome of it any more", async () => {
    const { client, runs } = simulator();
    const store = createRunsStore(client);
    const next = { ...small, seed: 7 };
    void store.getState().run(small);
    await settled();
    void store.getState().run(next);
    await settled();
    runs[0]?.report(progress([{ index: 0, outcome: outcome("late") }]));
    expect(runs.map(({ scenario }) => scenario)).toEqual([small, next]);
    expect(store.getState()).toMatchObject({ scenario: next, outcomes: [null, null], state: { kind: "running" } });
  });

  test("of two asked for at once run only the last", async () => {
    const { client, runs } = simulator();
    const store = createRunsStore(client);
    void store.getState().run(small);
    void store.getState().run({ ...small, seed: 7 });
    await settled();
    expect(runs.map(({ scenario }) => scenario.seed)).toEqual([7]);
  });

  test.each<[RunEnd, object]>([
    [
      { kind: "cancelled", elapsedS: 1.5 },
      { state: { kind: "cancelled" }, elapsedS: 1.5 },
    ],
    [{ kind: "failed", message: "no memory" }, { state: { kind: "failed", message: "no memory" } }],
    [{ kind: "refused", faults: [] }, { state: { kind: "refused", faults: [] } }],
  ])("that end early keep what had finished: %o", async (end, state) => {
    const { client, runs } = simulator();
    const store = createRunsStore(client);
    void store.getState().run(small);
    await settled();
    runs[0]?.report(progress([{ index: 0, outcome: outcome("edf") }]));
    runs[0]?.end(end);
    await settled();
    expect(store.getState()).toMatchObject({ ...state, outcomes: [outcome("edf"), null] });
  });

  test("are left alone by undo", async () => {
    const { client, runs } = simulator();
    const store = createRunsStore(client);
    const scenario = createScenarioStore(small);
    scenario.getState().edit("seed", set({ seed: 7 }));
    void store.getState().run(scenario.getState().scenario);
    await settled();
    runs[0]?.end({ kind: "done", elapsedS: 1 });
    await settled();
    const before = store.getState();
    scenario.getState().undo();
    expect(store.getState()).toBe(before);
    expect(before.scenario?.seed).toBe(7);
  });

  test("keep the newest check", async () => {
    const { client } = simulator();
    const store = createRunsStore({
      ...client,
      check: async (scenario) => {
        await new Promise((resolve) => setTimeout(resolve, scenario.seed === 1 ? 10 : 0));
        return client.check(scenario);
      },
    });
    await Promise.all([store.getState().check({ ...small, seed: 1 }), store.getState().check({ ...small, seed: 2 })]);
    expect(store.getState().faults).toEqual([{ path: "seed", message: "is 2" }]);
  });
});
