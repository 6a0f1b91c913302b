import { describe, expect, test } from "vitest";
import type { Outcome } from "../../../src/experiment/result.ts";
import type { Progress } from "../../../src/worker/api.ts";
import { Reports } from "../../../src/worker/reports.ts";

const outcome: Outcome = {
  run: {
    scheduler: "fifo",
    label: "FIFO",
    feasible: false,
    reason: null,
    replications: 0,
    stable: true,
    total: null,
    apps: {},
    devices: [],
    plan: null,
    backend: null,
  },
  judgement: { standing: "does-not-fit", apps: {} },
  charts: null,
  evidence: null,
  control: null,
  deployment: null,
  policy: null,
};

/** Reports of `total` steps of `stepMs` by a clock of their own; every tenth finishes a scheduler. */
async function reported(total: number, stepMs: number): Promise<readonly Progress[]> {
  const seen: Progress[] = [];
  let ms = 0;
  const reports = new Reports(
    (progress) => seen.push(progress),
    () => ms,
  );
  const step = (done: number, finished: Progress["finished"]) => ({
    scheduler: Math.floor((done - 1) / 10),
    replications: done,
    done,
    total,
    asking: null,
    finished,
  });
  for (let done = 1; done <= total; done++) {
    ms += stepMs;
    reports.step(step(done, done % 10 === 0 ? [{ index: done / 10 - 1, outcome }] : []));
  }
  await reports.now(step(total, []));
  return seen;
}

describe("reports", () => {
  test("come at most ten times a second, with every finished outcome once and in order", async () => {
    const seen = await reported(400, 5);
    expect(seen.length).toBeLessThanOrEqual(2 * 10 + 1);
    const finished = seen.flatMap((progress) => progress.finished.map(({ index }) => index));
    expect(finished).toEqual(Array.from({ length: 40 }, (_, index) => index));
  });

  test("count time up and what is left down", async () => {
    const seen = await reported(400, 5);
    const left = seen.flatMap(({ leftS }) => (leftS === null ? [] : [leftS]));
    expect(left).toEqual([...left].sort((a, b) => b - a));
    expect(left.at(-1)).toBe(0);
    expect(seen[0]?.leftS).toBeNull();
    expect(seen.at(-1)?.elapsedS).toBe(2);
  });

  test("wait for the last one, so that no outcome arrives after the end", async () => {
    const arrived: string[] = [];
    const reports = new Reports(
      async ({ finished }) => {
        await Promise.resolve();
        arrived.push(...finished.map(({ outcome: { run } }) => run.label));
      },
      () => 0,
    );
    const progress = { scheduler: 0, replications: 1, done: 1, total: 1, asking: null };
    reports.step({ ...progress, finished: [{ index: 0, outcome }] });
    expect(arrived).toEqual([]);
    await reports.now({ ...progress, finished: [] });
    expect(arrived).toEqual(["FIFO"]);
  });
});
