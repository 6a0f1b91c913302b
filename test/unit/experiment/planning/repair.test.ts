import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leastSloMs, unplannedOf } from "../../../../src/experiment/planning/repair.ts";
import { plannerCards, plannerOf } from "../../../../src/planners/index.ts";
import type { PlanApplication } from "../../../../src/planners/planner.ts";
import { paramsOf } from "../../../../src/schedulers/entry.ts";
import { anyApplication } from "../../planners/anyApplication.ts";
import { crossing } from "./crossing.ts";
import { applicationOf, planningOf, returned } from "./reports.ts";

function planOf(id: string, params = {}): PlanApplication {
  const entry = plannerOf(id);
  if (entry === undefined) throw new Error(id);
  return entry.create(paramsOf(entry.card, params));
}

/** Planners that are asked themselves, and not only where their plans are cheap to find. */
const quick = plannerCards.map(({ id }) => id).filter((id) => id !== "harpagon-plus" && id !== "optimal");

describe.each(quick)("the least SLO for %s", (id) => {
  test("has a plan, and 2 % less has none", () => {
    for (const params of [{}, { margin: 30 }])
      for (const sloMs of [3, 9]) {
        const plan = planOf(id, params);
        const application = applicationOf(crossing({ sloMs }));
        const fits = (ms: number) => plan({ ...application, sloS: ms / 1000 }).feasible;
        expect(fits(sloMs)).toBe(false);
        const least = returned(leastSloMs(application, plan)) ?? Number.NaN;
        expect(least).toBeGreaterThan(sloMs);
        expect([fits(least), fits(0.98 * least)]).toEqual([true, false]);
      }
  });
});

describe("the least SLO", () => {
  test("is the one from which on there is a plan, whatever the application", () => {
    const plan = planOf("harpagon");
    fc.assert(
      fc.property(anyApplication, fc.double({ min: 0.01, max: 0.9, noNaN: true }), (application, share) => {
        const tight = { ...application, sloS: (share * application.sloS) / 12 };
        const fits = (ms: number) => plan({ ...application, sloS: ms / 1000 }).feasible;
        const least = returned(leastSloMs(tight, plan)) ?? Number.NaN;
        if (!fits(1000 * tight.sloS)) expect([fits(least), fits(0.98 * least)]).toEqual([true, false]);
      }),
      { numRuns: 30 },
    );
  });

  test("is none where no SLO helps, after a search that yields between plans", () => {
    const search = leastSloMs(applicationOf(crossing()), () => ({ feasible: false, reason: "never" }));
    const steps = [...search];
    expect(steps.length).toBeGreaterThan(10);
    expect(steps.length).toBeLessThan(40);
    expect(returned(leastSloMs(applicationOf(crossing()), () => ({ feasible: false, reason: "never" })))).toBeNull();
  });

  test("has a plan even where a planner skips some", () => {
    // A plan up to 100 ms and again from 110 ms on.
    const whole = planOf("harpagon");
    const skipping: PlanApplication = (application) =>
      application.sloS < 0.0998 || (application.sloS > 0.1 && application.sloS < 0.11)
        ? { feasible: false, reason: "skipped" }
        : whole(application);
    const found = returned(leastSloMs(applicationOf(crossing({ sloMs: 52 })), skipping)) ?? Number.NaN;
    expect(skipping({ ...applicationOf(crossing()), sloS: found / 1000 }).feasible).toBe(true);
  });
});

describe("why an app has no plan", () => {
  const first = (scenario: ReturnType<typeof crossing>) => planningOf(scenario).applications[0];
  const plan = planOf("harpagon");

  test("is null where it has one", () => {
    const application = first(crossing());
    expect(application && returned(unplannedOf("cars", application, plan))).toBeNull();
  });

  test("is the planner's reason with the SLO that would do", () => {
    const application = first(crossing({ sloMs: 6 }));
    const found = application && returned(unplannedOf("cars", application, plan));
    expect(found?.app).toBe("cars");
    expect(found?.reason).toContain("cars needs at least");
    expect(found?.sloMs).toBeGreaterThan(6);
  });

  test("offers no SLO to what planners can't read", () => {
    const closed = { feasible: false, reason: "cars has closed clients" } as const;
    expect(returned(unplannedOf("cars", closed, plan))).toEqual({
      app: "cars",
      reason: "cars has closed clients",
      sloMs: null,
    });
  });
});
