import { describe, expect, test } from "vitest";
import { askingOf } from "../../../src/cli/policyFiles.ts";
import type { Outcome } from "../../../src/experiment/result.ts";
import type { Study } from "../../../src/experiment/study.ts";
import type { Task } from "../../../src/experiment/task.ts";
import type { Progress } from "../../../src/worker/api.ts";
import { type Lane, startLanes } from "../../../src/worker/lanes.ts";
import { messageHop } from "../../../src/worker/slices.ts";
import { oneQueue } from "../../scenarios/oneQueue.ts";
import { outcomesOf, studyOf, taskResult } from "../../scenarios/study.ts";

const scenario = oneQueue({ replications: 5, durationS: 1, schedulers: [{ id: "edf" }, { id: "triton" }] });
const study = studyOf(scenario);
const alone = outcomesOf(scenario);
const asking = askingOf(study, new Map());

/** Does a task at once, then answers after `hops` turns of the message queue; a structured clone as from a thread. */
function lane(hops: number, done: Task[] = []): Lane {
  const hop = messageHop();
  return async (task) => {
    done.push(task);
    const result = taskResult(study, task);
    for (let i = 0; i < hops; i++) await hop();
    return structuredClone(result);
  };
}

/** Starts the study by a clock that stands still, so that `decisionUs` is the same in every run. */
function start(isCancelled: () => boolean = () => false) {
  const reports: Progress[] = [];
  const hop = messageHop();
  const report = (progress: Progress) => reports.push(progress);
  const run = startLanes(study, { report, nowMs: () => 0, hop, isCancelled, asking, threads: 1 });
  const outcomes = (): readonly Outcome[] => reports.flatMap(({ finished }) => finished.map((each) => each.outcome));
  return { ...run, reports, outcomes };
}

describe("replications side by side", () => {
  test.each([0, 1, 2, 3, 7])("are equal to the last bit with %d more lanes, whichever is faster", async (more) => {
    const run = start();
    for (let i = 0; i < more; i++) run.join(lane((i * 5) % 7));
    expect((await run.end).kind).toBe("done");
    expect(run.outcomes()).toEqual(alone);
    expect(run.reports.at(-1)).toMatchObject({ done: 10, total: 10 });
  });

  test("are handed out once each, scheduler by scheduler", async () => {
    const run = start();
    const done: Task[] = [];
    run.join(lane(0, done));
    run.join(lane(0, done));
    await run.end;
    const numbers = done.map(({ scheduler, replication }) => scheduler * 5 + replication);
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  });

  test("survive the loss of a lane", async () => {
    const run = start();
    run.join(lane(1));
    run.join(async () => {
      throw new Error("lost");
    });
    expect((await run.end).kind).toBe("done");
    expect(run.outcomes()).toEqual(alone);
  });

  test("survive a loss after everything else is done", async () => {
    const run = start();
    let lose: (error: Error) => void = () => undefined;
    run.join(
      () =>
        new Promise((_, reject) => {
          lose = reject;
        }),
    );
    const hop = messageHop();
    for (let i = 0; i < 200; i++) await hop();
    expect(run.reports).toEqual([]);
    lose(new Error("lost"));
    expect((await run.end).kind).toBe("done");
    expect(run.outcomes()).toEqual(alone);
  });

  test("fail with the error once every lane has failed", async () => {
    const broken: Study = {
      ...study,
      schedulers: study.schedulers.map((chosen) => ({
        ...chosen,
        create: () => {
          throw new RangeError("cannot be made");
        },
      })),
    };
    const hop = messageHop();
    const run = startLanes(broken, {
      report: () => undefined,
      nowMs: () => 0,
      hop,
      isCancelled: () => false,
      asking,
      threads: 1,
    });
    run.join(async () => {
      throw new RangeError("cannot be made");
    });
    await expect(run.end).rejects.toThrow("cannot be made");
  });

  test("end without an outcome when cancelled, once the lanes have let go", async () => {
    let cancelled = false;
    const run = start(() => cancelled);
    let letGo: (nothing: null) => void = () => undefined;
    run.join(
      () =>
        new Promise((resolve) => {
          letGo = resolve;
        }),
    );
    cancelled = true;
    let ended = false;
    void run.end.then(() => {
      ended = true;
    });
    await messageHop()();
    await messageHop()();
    expect(ended).toBe(false);
    letGo(null);
    expect((await run.end).kind).toBe("cancelled");
    expect(run.outcomes()).toEqual([]);
  });
});
