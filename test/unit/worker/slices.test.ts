import { describe, expect, test } from "vitest";
import type { Outcome } from "../../../src/experiment/result.ts";
import type { Progress } from "../../../src/worker/api.ts";
import { messageHop, runInSlices, type Step } from "../../../src/worker/slices.ts";

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
};

/** Steps that each take `stepMs` by a clock of their own; every tenth finishes a scheduler. */
function fakeRun(count: number, stepMs: number) {
  const clock = { ms: 0 };
  const taken = { steps: 0 };
  function* steps(): Generator<Step, void> {
    for (let done = 1; done <= count; done++) {
      clock.ms += stepMs;
      taken.steps = done;
      const finished = done % 10 === 0 ? [{ index: done / 10 - 1, outcome }] : [];
      yield { scheduler: Math.floor((done - 1) / 10), replications: done, done, total: count, finished };
    }
  }
  return { clock, taken, steps: steps() };
}

async function drive(run: ReturnType<typeof fakeRun>, cancelAfterHops = Number.POSITIVE_INFINITY) {
  const reports: Progress[] = [];
  const hopsAtMs: number[] = [];
  const end = await runInSlices(run.steps, {
    report: (progress) => reports.push(progress),
    isCancelled: () => hopsAtMs.length >= cancelAfterHops,
    nowMs: () => run.clock.ms,
    hop: async () => {
      hopsAtMs.push(run.clock.ms);
    },
  });
  return { reports, hopsAtMs, end };
}

const finishedIn = (reports: readonly Progress[]) =>
  reports.flatMap(({ finished }) => finished.map(({ index }) => index));

describe("a sliced run", () => {
  test("lets others have their turn every 30 ms or one step later", async () => {
    const { hopsAtMs } = await drive(fakeRun(200, 4));
    const gaps = hopsAtMs.map((ms, i) => ms - (hopsAtMs[i - 1] ?? 0));
    expect(hopsAtMs.length).toBeGreaterThan(20);
    expect(Math.max(...gaps)).toBeLessThan(30 + 4);
  });

  test("reports at most ten times a second, and every finished outcome once and in order", async () => {
    const { reports, end } = await drive(fakeRun(400, 5));
    expect(reports.length).toBeLessThanOrEqual(2 * 10 + 1);
    expect(finishedIn(reports)).toEqual(Array.from({ length: 40 }, (_, index) => index));
    expect(end).toEqual({ kind: "done", elapsedS: 2 });
  });

  test("counts time up and what is left down", async () => {
    const { reports } = await drive(fakeRun(400, 5));
    const known = reports.flatMap(({ leftS }) => (leftS === null ? [] : [leftS]));
    expect(known).toEqual([...known].sort((a, b) => b - a));
    expect(known.at(-1)).toBe(0);
    expect(reports[0]?.leftS).toBeNull();
  });

  test("stops within a slice when cancelled and hands over what was finished", async () => {
    const run = fakeRun(400, 5);
    const { reports, end } = await drive(run, 10);
    expect(run.taken.steps).toBeLessThanOrEqual(10 * 7);
    expect(finishedIn(reports)).toEqual(Array.from({ length: Math.floor(run.taken.steps / 10) }, (_, index) => index));
    expect(end.kind).toBe("cancelled");
  });

  test("waits for the last report, so that no outcome arrives after the end", async () => {
    const run = fakeRun(20, 1);
    const arrived: number[] = [];
    await runInSlices(run.steps, {
      report: async (progress) => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        arrived.push(...finishedIn([progress]));
      },
      isCancelled: () => false,
      nowMs: () => run.clock.ms,
      hop: async () => undefined,
    });
    expect(arrived).toEqual([0, 1]);
  });
});

describe("a hop", () => {
  test("comes after the messages that were sent before it", async () => {
    const { port1, port2 } = new MessageChannel();
    const order: string[] = [];
    port1.onmessage = () => order.push("message");
    const hop = messageHop();
    port2.postMessage(null);
    await hop();
    order.push("hop");
    port1.close();
    expect(order).toEqual(["message", "hop"]);
  });
});
