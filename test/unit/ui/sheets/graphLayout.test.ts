import { describe, expect, it } from "vitest";
import { graphLayout, stepLetter } from "../../../../src/ui/sheets/pipeline/graphLayout.ts";

const step = (id: string, ...after: readonly string[]) => ({ id, model: "m", after: [...after] });
const diamond = [step("detect"), step("plate", "detect"), step("kind", "detect"), step("join", "plate", "kind")];

describe("graphLayout", () => {
  it("puts every step right of all that it comes after", () => {
    const { edges, columns, rows } = graphLayout(diamond);
    for (const { from, to } of edges) expect(to.column).toBeGreaterThan(from.column);
    expect([edges.length, columns, rows]).toEqual([4, 3, 2]);
  });

  it("lets no two steps share a place, and centres the shorter columns", () => {
    const { steps } = graphLayout(diamond);
    expect(new Set(steps.map(({ column, row }) => `${column} ${row}`)).size).toBe(4);
    expect(steps.map(({ row }) => row)).toEqual([0.5, 0, 1, 0.5]);
  });

  it("letters steps in the order listed", () => {
    expect([0, 25, 26, 27].map(stepLetter)).toEqual(["a", "z", "aa", "ab"]);
  });
});
