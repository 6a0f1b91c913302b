import { describe, expect, test } from "vitest";
import { planJobs } from "../../../src/experiment/planning/job.ts";
import type { PlanNews } from "../../../src/worker/planApi.ts";
import { createPlanning } from "../../../src/worker/planning.ts";
import { oneQueue } from "../../scenarios/oneQueue.ts";

const scenario = oneQueue({
  arrivals: { kind: "constant", ratePerS: 300 },
  profile: { baseMs: 4, perItemMs: 1, maxBatch: 16 },
  sloMs: 60,
});
const jobs = planJobs(20);

const reportsOf = (told: readonly PlanNews[]) => told.flatMap((news) => (news.kind === "made" ? news.reports : []));

describe("planning", () => {
  test("lists the jobs, then tells each report once, in order, before its end", async () => {
    const told: PlanNews[] = [];
    const end = await createPlanning().plan(scenario, 20, (news) => told.push(news));
    expect(end.kind).toBe("done");
    expect(told[0]).toEqual({ kind: "listed", jobs });
    expect(reportsOf(told).map(({ job }) => job.key)).toEqual(jobs.map(({ key }) => key));
  });

  test("stops when asked, and tells what it had", async () => {
    const planning = createPlanning();
    const told: PlanNews[] = [];
    const ended = planning.plan(scenario, 20, (news) => told.push(news));
    planning.cancel();
    expect(await ended).toMatchObject({ kind: "cancelled" });
    const keys = reportsOf(told).map(({ job }) => job.key);
    expect(keys.length).toBeLessThan(jobs.length);
    expect(keys).toEqual(jobs.slice(0, keys.length).map(({ key }) => key));
  });

  test("ends for the next scenario", async () => {
    const planning = createPlanning();
    const first = planning.plan(scenario, 0, () => undefined);
    const second = planning.plan(scenario, 0, () => undefined);
    expect([(await first).kind, (await second).kind]).toEqual(["cancelled", "done"]);
  });

  test("refuses what it can't read, at its place", async () => {
    const [app] = scenario.apps;
    const unknown = { ...scenario, apps: app === undefined ? [] : [{ ...app, model: "gone" }] };
    expect(await createPlanning().plan(unknown, 0, () => undefined)).toMatchObject({
      kind: "refused",
      faults: [{ path: "apps[0].model" }],
    });
    expect(createPlanning().make(unknown, jobs[0]!)).toBeNull();
  });

  test("makes one plan beside the others", () => {
    const report = createPlanning().make(scenario, jobs[0]!);
    expect(report).toMatchObject({ job: jobs[0], answer: { feasible: true } });
  });
});
