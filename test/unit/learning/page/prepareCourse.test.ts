import { describe, expect, test } from "vitest";
import { prepareCourse } from "../../../../src/learning/page/prepareCourse.ts";
import { pageTasks } from "../../../../src/learning/pageTasks.ts";
import { brief, courseOf, crowded } from "./courses.ts";

describe("a course that is prepared", () => {
  test("is judged by the same simulations whatever the seed and algorithm", () => {
    const seedsOf = (seed: number, algorithm: "ppo" | "ga") =>
      courseOf({ ...brief, seed, algorithm }).validation.map((run) => run.seed);
    expect(seedsOf(1, "ppo")).toEqual(seedsOf(99, "ga"));
  });

  test("on random scenarios is judged by random scenarios, whatever is being edited", () => {
    const course = courseOf({ ...brief, ground: "random" });
    expect(course.ground).toEqual({ kind: "random" });
    expect(new Set(course.validation.map(({ scenario }) => scenario)).size).toBe(course.validation.length);
    const [app] = crowded.apps;
    const broken = { ...crowded, apps: app === undefined ? [] : [{ ...app, model: "gone" }] };
    expect(prepareCourse({ ...brief, ground: "random" }, broken, null).ok).toBe(true);
  });

  test("learns from at least as many decisions as were picked, and from less than an iteration more", () => {
    for (const decisions of [1, 2048, 2049, 100_000]) {
      const { iterations, perIteration } = courseOf({ ...brief, decisions });
      expect(iterations * perIteration).toBeGreaterThanOrEqual(decisions);
      expect((iterations - 1) * perIteration).toBeLessThan(decisions);
    }
  });

  test.each(pageTasks.flatMap((task) => ["scenario" as const, "random" as const].map((ground) => ({ task, ground }))))(
    "of $task.name is on its own grounds and no others: $ground",
    ({ task, ground }) => {
      const course = prepareCourse({ ...brief, scheduler: task.scheduler, ground }, crowded, null);
      expect(course.ok).toBe(task.grounds.includes(ground));
    },
  );

  test("is refused with what is wrong", () => {
    const [app] = crowded.apps;
    const unknown = { ...crowded, apps: app === undefined ? [] : [{ ...app, model: "gone" }] };
    expect(prepareCourse(brief, unknown, null)).toMatchObject({ ok: false, faults: [{ path: "apps[0].model" }] });
    expect(prepareCourse({ ...brief, scheduler: "edf" }, crowded, null)).toMatchObject({ ok: false });
    expect(prepareCourse({ ...brief, start: "shipped" }, crowded, null)).toMatchObject({ ok: false });
    expect(prepareCourse({ ...brief, start: "shipped" }, crowded, new Uint8Array(40))).toMatchObject({ ok: false });
  });

  test("is refused where nothing ever arrives, since a policy would never be asked", () => {
    const idle = { ...crowded, apps: crowded.apps.map((app) => ({ ...app, startS: 1e6 })) };
    expect(prepareCourse(brief, idle, null)).toMatchObject({ ok: false, faults: [{ path: "apps" }] });
  });
});
