import { describe, expect, test } from "vitest";
import { chromeTrace } from "../../../src/cli/chromeTrace.ts";
import { askingOf } from "../../../src/cli/policyFiles.ts";
import { plannerCards } from "../../../src/planners/index.ts";
import type { Scenario } from "../../../src/scenario/document.ts";
import { oneQueue } from "../../scenarios/oneQueue.ts";
import { outcomeOf, outcomesOf, studyOf } from "../../scenarios/study.ts";

/** Two steps, the second for one and a half items of the first, on machines of $2. */
function pipeline(sloMs: number, id: string): Scenario {
  const scenario = oneQueue({
    arrivals: { kind: "constant", ratePerS: 300 },
    profile: { baseMs: 4, perItemMs: 1, maxBatch: 16 },
    warmupS: 1,
    durationS: 10,
    replications: 2,
    schedulers: [{ id }],
  });
  const modules = [
    { id: "x", model: "work" },
    { id: "y", model: "work", after: ["x"], fanout: 2 },
  ];
  return { ...scenario, apps: [{ id: "a", sloMs, weight: 1, arrivals: { kind: "constant", ratePerS: 300 }, modules }] };
}

describe.each(plannerCards.map(({ id }) => id))("the planner %s in a study", (id) => {
  test("pays what its plan costs, and every request is accounted for", () => {
    const { run, deployment } = outcomeOf(pipeline(200, id));
    expect(run.feasible).toBe(true);
    expect(run.total?.costPerHour?.mean).toBeCloseTo(run.plan?.costPerHour ?? Number.NaN, 9);
    expect(run.total?.sloAttainment?.mean).toBeGreaterThan(0);
    const { x, y } = deployment?.a ?? {};
    expect(x?.plannedMs).toBe(run.plan?.apps.a?.modules.x?.worstCaseMs);
    expect(x?.longestMs).toBeGreaterThan(0);
    expect((x?.longestMs ?? 0) + (y?.longestMs ?? 0)).toBeGreaterThanOrEqual(run.total?.latencyMs.max?.mean ?? 0);
  });

  test("does not fit where no plan keeps the objective, and says why", async () => {
    const { run, judgement, charts, deployment } = outcomeOf(pipeline(6, id));
    expect(run).toMatchObject({ feasible: false, replications: 0, total: null, plan: null });
    expect(run.reason).toContain("a");
    expect(judgement).toEqual({ standing: "does-not-fit", apps: { a: "does-not-fit" } });
    expect([charts, deployment]).toEqual([null, null]);
    const study = studyOf(pipeline(6, id));
    const { traceEvents } = await chromeTrace(study, askingOf(study, new Map()));
    expect(traceEvents.every(({ ph }) => ph === "M")).toBe(true);
  });
});

test("a planner beside a scheduler leaves it the fleet it was given", () => {
  const scenario = pipeline(200, "fifo");
  const [alone] = outcomesOf(scenario);
  const [, beside] = outcomesOf({ ...scenario, schedulers: [{ id: "harpagon" }, { id: "fifo" }] });
  expect(beside).toEqual(alone);
});

test("Harpagon's plan keeps its objective under constant arrivals", () => {
  const { run } = outcomeOf(pipeline(200, "harpagon"));
  expect(run.total?.sloAttainment?.mean).toBe(1);
});
