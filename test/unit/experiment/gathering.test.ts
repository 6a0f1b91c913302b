import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Gathering } from "../../../src/experiment/gathering.ts";
import type { Outcome } from "../../../src/experiment/result.ts";
import type { Task } from "../../../src/experiment/task.ts";
import { oneQueue } from "../../scenarios/oneQueue.ts";
import { outcomesOf, studyOf, taskResult } from "../../scenarios/study.ts";

const scenario = oneQueue({ replications: 4, durationS: 0.5, schedulers: [{ id: "edf" }, { id: "fifo" }] });
const study = studyOf(scenario);
const sequential = outcomesOf(scenario);

const resultOf = (task: Task) => taskResult(study, task);

const task = (scheduler: number, replication: number): Task => ({ scheduler, replication, count: 1 });

const tasks = [0, 1].flatMap((scheduler) => [0, 1, 2, 3].map((replication) => task(scheduler, replication)));

describe("gathering", () => {
  test("gives the same outcomes to the last bit, whatever the order of the results", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(tasks, { minLength: 8 }), (order) => {
        const gathering = new Gathering(study);
        const finished = order.flatMap((task) => gathering.add(task, resultOf(task)));
        expect(finished.map(({ index }) => index)).toEqual([0, 1]);
        expect(finished.map(({ outcome }): Outcome => outcome)).toEqual(sequential);
        expect(gathering.complete).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  test("hands out every task once, scheduler by scheduler, and one that came back before all others", () => {
    const gathering = new Gathering(study);
    const first = gathering.take();
    expect(first).toEqual(tasks[0]);
    expect(gathering.take()).toEqual(tasks[1]);
    if (first !== null) gathering.giveBack(first);
    const rest = Array.from({ length: 8 }, () => gathering.take());
    expect(rest).toEqual([tasks[0], ...tasks.slice(2), null]);
  });

  test("counts what is complete, in order or not", () => {
    const gathering = new Gathering(study);
    const add = (scheduler: number, replication: number) =>
      gathering.add(task(scheduler, replication), resultOf(task(scheduler, replication))).length;
    expect(gathering.progress).toEqual({ scheduler: 0, replications: 0, done: 0, total: 8 });
    add(0, 0);
    add(1, 0);
    expect(gathering.progress).toEqual({ scheduler: 0, replications: 1, done: 2, total: 8 });
    for (const replication of [3, 2, 1]) add(0, replication);
    expect(gathering.progress).toEqual({ scheduler: 1, replications: 1, done: 5, total: 8 });
    for (const replication of [3, 2, 1]) add(1, replication);
    expect(gathering.progress).toEqual({ scheduler: 1, replications: 4, done: 8, total: 8 });
  });
});

describe("a replication's result", () => {
  test("is plain data: a structured clone of it is equal", () => {
    const result = resultOf(task(0, 1));
    expect(structuredClone(result)).toEqual(result);
  });
});
