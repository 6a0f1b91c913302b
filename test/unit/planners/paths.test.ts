import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { criticalPath, criticalS, longestPaths } from "../../../src/planners/paths.ts";

type Module = Parameters<typeof longestPaths>[0]["modules"][number];

const anyGraph = fc
  .array(fc.tuple(fc.double({ min: 0.1, max: 9, noNaN: true }), fc.nat()), { minLength: 1, maxLength: 9 })
  .map((drawn) => ({
    modules: drawn.map(
      ([, mask], i): Module => ({
        id: `m${i}`,
        ratePerS: 1,
        configurations: [],
        after: Array.from({ length: i }, (_, j) => j).filter((j) => (mask >> j) & 1),
      }),
    ),
    latencyS: drawn.map(([latencyS]) => latencyS),
  }));

/** All ways by brute force. */
function everyWay(modules: readonly Module[]): readonly (readonly number[])[] {
  const waysTo = (i: number): readonly (readonly number[])[] => {
    const after = modules[i]?.after ?? [];
    return after.length === 0 ? [[i]] : after.flatMap((j) => waysTo(j).map((way) => [...way, i]));
  };
  return modules.flatMap((_, i) => (modules.some(({ after }) => after.includes(i)) ? [] : waysTo(i)));
}

describe("the longest paths", () => {
  test("are the first of all paths by length, and begin with the critical one", () => {
    fc.assert(
      fc.property(anyGraph, fc.integer({ min: 1, max: 5 }), ({ modules, latencyS }, most) => {
        const total = (way: readonly number[]) => way.reduce((sum, i) => sum + (latencyS[i] ?? 0), 0);
        const found = longestPaths({ modules }, latencyS, most);
        const all = everyWay(modules);
        const lengths = all.map(total).sort((a, b) => b - a);
        expect(found).toHaveLength(Math.min(most, all.length));
        expect(new Set(found.map(String)).size).toBe(found.length);
        for (const [i, way] of found.entries()) {
          expect(all).toContainEqual(way);
          expect(total(way)).toBeCloseTo(lengths[i] ?? Number.NaN, 9);
        }
        expect(total(found[0] ?? [])).toBeCloseTo(criticalS({ modules }, latencyS), 9);
        expect(total(found[0] ?? [])).toBeCloseTo(total(criticalPath({ modules }, latencyS)), 9);
      }),
    );
  });

  test("are found in a graph with more paths than could be listed", () => {
    const modules = Array.from({ length: 61 }, (_, i): Module => {
      const joins = i % 3 === 0;
      const after = i === 0 ? [] : joins ? [i - 2, i - 1] : [i - (i % 3)];
      return { id: `m${i}`, ratePerS: 1, configurations: [], after };
    });
    const latencyS = modules.map((_, i) => (i % 3 === 1 ? 2 : 1));
    const [first, second] = longestPaths({ modules }, latencyS, 2);
    const total = (way: readonly number[] = []) => way.reduce((sum, i) => sum + (latencyS[i] ?? 0), 0);
    expect([total(first), total(second)]).toEqual([61, 60]);
  });
});
