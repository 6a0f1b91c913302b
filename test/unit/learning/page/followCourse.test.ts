import { describe, expect, test } from "vitest";
import { type AlgorithmId, algorithms } from "../../../../src/learning/algorithms.ts";
import { paces } from "../../../../src/learning/page/pace.ts";
import type { Course } from "../../../../src/learning/page/prepareCourse.ts";
import { checkPolicy } from "../../../../src/policy/checkPolicy.ts";
import { brief, courseOf, fileOf, followed, keptOf } from "./courses.ts";

const ids = Object.keys(algorithms).filter((id): id is AlgorithmId => id in paces);

describe("a course of training", () => {
  test("tells the same twice, down to the bytes of the policy, and another seed another", () => {
    const [one, again] = [followed(courseOf()), followed(courseOf())];
    expect(again).toEqual(one);
    expect(fileOf(courseOf(), again)).toEqual(fileOf(courseOf(), one));
    const other = followed(courseOf({ ...brief, seed: 2 }));
    expect(other).not.toEqual(one);
    expect(other.filter(({ kind }) => kind === "rival")).toEqual(one.filter(({ kind }) => kind === "rival"));
  });

  test("tells rivals first, then a scored point before any training, then one for each iteration, the last scored", () => {
    const course = courseOf();
    const told = followed(course);
    const kinds = told.map(({ kind }) => kind).filter((kind) => kind !== "improved");
    const rivals = course.task.rivals.map(() => "rival");
    expect(kinds).toEqual([...rivals, "point", ...Array.from({ length: course.iterations }, () => "point")]);
    const points = told.flatMap((news) => (news.kind === "point" ? news.point : []));
    expect(points.map(({ iteration }) => iteration)).toEqual([0, 1, 2]);
    expect(points[0]?.score).not.toBeNull();
    expect(points.at(-1)?.score).not.toBeNull();
  });

  test("keeps the checkpoint with the highest score of all that were scored", () => {
    const told = followed(courseOf());
    const scores = told.flatMap((news) => (news.kind === "point" ? (news.point.score ?? []) : []));
    expect(keptOf(told).score).toBe(Math.max(...scores));
  });

  test("of BCEdge, on random boxes, makes a policy that its scheduler can ask", () => {
    const course = courseOf({ ...brief, scheduler: "bcedge", ground: "random", decisions: 300 });
    const told = followed(course);
    expect(told.filter(({ kind }) => kind === "rival")).toHaveLength(course.task.rivals.length);
    expect(checkPolicy(fileOf(course, told), course.task.schema)).toMatchObject({ ok: true });
  });

  test("keeps the simulations that it is judged by out of training", () => {
    const course = courseOf();
    let keptBack: ReadonlySet<number> = new Set();
    const watched: Course = {
      ...course,
      task: {
        ...course.task,
        task: (ground, seeds) => {
          keptBack = seeds;
          return course.task.task(ground, seeds);
        },
      },
    };
    followed(watched);
    expect([...keptBack].sort()).toEqual(course.validation.map(({ seed }) => seed).sort());
    expect(keptBack.size).toBe(course.validation.length);
  });

  test("that begins as a policy file begins with that file's score", () => {
    const course = courseOf();
    const first = followed(course);
    const begun = followed(courseOf({ ...brief, start: "shipped" }, fileOf(course, first)));
    const [start] = begun.flatMap((news) => (news.kind === "point" ? news.point : []));
    expect(start?.score).toBe(keptOf(first).score);
  });

  test("that begins as the greedy rule begins with a policy that is none of chance", () => {
    const start = (seed: number) =>
      followed(courseOf({ ...brief, seed, start: "rule" })).flatMap((news) =>
        news.kind === "point" ? news.point : [],
      )[0];
    expect(start(1)?.score).toBeCloseTo(start(2)?.score ?? 0, 2);
  });

  test.each(ids)("makes a policy by %s that its scheduler can ask", (algorithm) => {
    const course = courseOf({ ...brief, algorithm, decisions: 600 });
    const checked = checkPolicy(fileOf(course, followed(course)), course.task.schema);
    expect(checked).toMatchObject({ ok: true, value: { algorithm, seed: 1, kernel: "wasm-simd" } });
  });
});
