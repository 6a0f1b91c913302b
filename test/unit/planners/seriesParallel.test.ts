import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Application } from "../../../src/planners/application.ts";
import { criticalS } from "../../../src/planners/paths.ts";
import { seriesParallel, type Tree } from "../../../src/planners/seriesParallel.ts";
import { anyApplication } from "./anyApplication.ts";

const graph = (...after: readonly (readonly number[])[]): Application => ({
  id: "g",
  sloS: 1,
  modules: after.map((before, i) => ({ id: `m${i}`, ratePerS: 1, configurations: [], after: before })),
});

function latencyOf(tree: Tree, latencyS: readonly number[]): number {
  if (tree.kind === "module") return latencyS[tree.module] ?? Number.NaN;
  const first = latencyOf(tree.first, latencyS);
  const rest = latencyOf(tree.rest, latencyS);
  return tree.kind === "series" ? first + rest : Math.max(first, rest);
}

function modulesOf(tree: Tree): readonly number[] {
  return tree.kind === "module" ? [tree.module] : [...modulesOf(tree.first), ...modulesOf(tree.rest)];
}

describe("the tree of a graph", () => {
  test("is between a relaxed and a tightened one, each with every module once", () => {
    fc.assert(
      fc.property(
        anyApplication,
        fc.array(fc.double({ min: 0.1, max: 9, noNaN: true }), { minLength: 4, maxLength: 4 }),
        (application, latencyS) => {
          const critical = criticalS(application, latencyS);
          const relaxed = seriesParallel(application, "relaxed");
          const tightened = seriesParallel(application, "tightened");
          expect(latencyOf(relaxed, latencyS)).toBeLessThanOrEqual(critical + 1e-9);
          expect(latencyOf(tightened, latencyS)).toBeGreaterThanOrEqual(critical - 1e-9);
          const all = application.modules.map((_, i) => i);
          expect([...modulesOf(relaxed)].sort()).toEqual(all);
          expect([...modulesOf(tightened)].sort()).toEqual(all);
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each([
    ["a chain", graph([], [0], [1])],
    ["a fork", graph([], [0], [0])],
    ["a fork with a join", graph([], [0], [0], [2], [1, 3])],
    ["two then two, all after all", graph([], [], [0, 1], [0, 1])],
    ["a chain with a shortcut that says nothing", graph([], [0], [0, 1])],
  ])("is exact for %s", (_, application) => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.1, max: 9, noNaN: true }), { minLength: 5, maxLength: 5 }),
        (latencyS) => {
          for (const side of ["relaxed", "tightened"] as const)
            expect(latencyOf(seriesParallel(application, side), latencyS)).toBeCloseTo(
              criticalS(application, latencyS),
              9,
            );
        },
      ),
    );
  });

  test("that is not series-parallel is looser on one side and tighter on the other", () => {
    const application = graph([], [], [0], [0, 1]);
    const latencyS = [1, 5, 3, 1];
    expect(criticalS(application, latencyS)).toBe(6);
    expect(latencyOf(seriesParallel(application, "tightened"), latencyS)).toBeGreaterThanOrEqual(6);
    expect(latencyOf(seriesParallel(application, "relaxed"), latencyS)).toBeLessThanOrEqual(6);
  });
});
