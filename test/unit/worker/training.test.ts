import { describe, expect, test, vi } from "vitest";
import { simdKernels } from "../../../src/learning/kernels/simd.ts";
import type { TrainingNews } from "../../../src/worker/trainApi.ts";
import { createTraining } from "../../../src/worker/training.ts";
import { brief, crowded } from "../learning/page/courses.ts";

const training = () => createTraining(() => simdKernels());

/** All that was told, put together; times are the machine's and left out. */
function toldOf(news: readonly TrainingNews[]) {
  return {
    rivals: news.flatMap(({ rivals }) => rivals),
    points: news.flatMap(({ points }) => points.map(({ elapsedS: _, ...point }) => point)),
    best: news.findLast(({ best }) => best !== null)?.best?.bytes,
  };
}

describe("training", () => {
  test("that is paused and resumed tells what one does that is not, to the bit", async () => {
    const straight: TrainingNews[] = [];
    expect(await training().train(brief, crowded, null, (news) => straight.push(news))).toMatchObject({ kind: "done" });
    const paused: TrainingNews[] = [];
    const one = training();
    const ended = one.train(brief, crowded, null, (news) => {
      paused.push(news);
      one.pause();
      setTimeout(one.resume, 5);
    });
    one.pause();
    setTimeout(one.resume, 5);
    expect(await ended).toMatchObject({ kind: "done" });
    expect(toldOf(paused)).toEqual(toldOf(straight));
  });

  test("holds still while it is paused, and its clock too", async () => {
    let clockMs = 0;
    const one = createTraining(
      () => simdKernels(),
      () => clockMs++,
    );
    const told: TrainingNews[] = [];
    const paused = new Promise<void>((resolve) => {
      void one.train(brief, crowded, null, (news) => {
        told.push(news);
        resolve();
      });
    });
    one.pause();
    await paused;
    const [first] = told;
    for (let i = 0; i < 100; i++) await new Promise((resolve) => setImmediate(resolve));
    expect(told).toHaveLength(1);
    const dayMs = 86_400_000;
    clockMs += dayMs;
    one.stop();
    await vi.waitUntil(() => told.length > 1);
    expect(first?.elapsedS).toBeGreaterThan(0);
    expect(told.at(-1)?.elapsedS).toBeLessThan(dayMs / 1000);
  });

  test("stops when asked, and has told what it had", async () => {
    const one = training();
    const told: TrainingNews[] = [];
    const ended = one.train({ ...brief, decisions: 10_000_000 }, crowded, null, (news) => {
      told.push(news);
      if (news.best !== null) one.stop();
    });
    expect(await ended).toMatchObject({ kind: "cancelled" });
    expect(toldOf(told).best).toBeDefined();
  });

  test("ends for the next", async () => {
    const one = training();
    const first = one.train({ ...brief, decisions: 10_000_000 }, crowded, null, () => undefined);
    const second = one.train(brief, crowded, null, () => undefined);
    expect([(await first).kind, (await second).kind]).toEqual(["cancelled", "done"]);
  });

  test("refuses what it can't read, at its place", async () => {
    const [app] = crowded.apps;
    const unknown = { ...crowded, apps: app === undefined ? [] : [{ ...app, model: "gone" }] };
    expect(await training().train(brief, unknown, null, () => undefined)).toMatchObject({
      kind: "refused",
      faults: [{ path: "apps[0].model" }],
    });
  });

  test("offers every algorithm and every scheduler with a page task", () => {
    const { tasks, algorithms } = training().offers();
    expect(tasks.map(({ scheduler }) => scheduler)).toContain("fang-rl");
    expect(algorithms.map(({ id }) => id).sort()).toEqual(["a2c", "ddqn", "ga", "ppo", "sac"]);
  });
});
