import { describe, expect, test } from "vitest";
import { summarise } from "../../../../src/cli/goodness/errors.ts";

describe("errors are summarised", () => {
  test("by size, whatever their sign, while the bias keeps it", () => {
    const errors = summarise([-0.4, 0.1, -0.2, 0.3]);
    expect(errors.rows).toBe(4);
    expect(errors.median).toBeCloseTo(0.25, 12);
    expect(errors.worst).toBe(0.4);
    expect(errors.bias).toBeCloseTo(-0.05, 12);
  });

  test("with nine in ten at most the p90", () => {
    expect(summarise([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]).p90).toBe(9);
    expect(summarise([0.5]).p90).toBe(0.5);
  });

  test("as nothing where there are none", () => {
    const { rows, ...shares } = summarise([]);
    expect(rows).toBe(0);
    for (const share of Object.values(shares)) expect(share).toBeNaN();
  });
});
