import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Standing } from "../../../../src/experiment/result.ts";
import { inLedgerOrder } from "../../../../src/ui/results/order.ts";
import { contenders, metrics, outcome, scenarioOf, stat } from "./outcomes.ts";

const standings = ["met", "too-close", "missed", "saturated", "does-not-fit"] as const;
const told = fc.option(
  fc.record({ standing: fc.constantFrom<Standing>(...standings), fang: fc.double({ min: -1, max: 1, noNaN: true }) }),
);

describe("the ledger's order", () => {
  it("puts standing before utility, and what has not finished last", () => {
    fc.assert(
      fc.property(fc.array(told, { minLength: 1, maxLength: 8 }), (all) => {
        const scenario = scenarioOf(
          { a: 100 },
          all.map((_, i) => `s${i}`),
        );
        const outcomes = all.map((each, i) =>
          each === null
            ? null
            : outcome(`s${i}`, {
                standing: each.standing,
                total: metrics({ utility: { ...metrics().utility, fang: stat(each.fang) } }),
              }),
        );
        const order = inLedgerOrder(contenders(scenario, outcomes), "").map(({ index }) => all[index] ?? null);
        expect(order).toHaveLength(all.length);
        for (const [i, next] of order.slice(1).entries()) {
          const before = order[i] ?? null;
          if (before === null) expect(next).toBeNull();
          if (before === null || next === null) continue;
          const [rankBefore, rankNext] = [standings.indexOf(before.standing), standings.indexOf(next.standing)];
          expect(rankBefore).toBeLessThanOrEqual(rankNext);
          if (rankBefore === rankNext) expect(before.fang).toBeGreaterThanOrEqual(next.fang);
        }
      }),
    );
  });

  it("follows the chosen app where one is chosen", () => {
    const scenario = scenarioOf({ a: 100, b: 50 }, ["x", "y"]);
    const app = (standing: Standing) => ({ standing, metrics: metrics() });
    const all = contenders(scenario, [
      outcome("x", { standing: "missed", apps: { a: app("met"), b: app("missed") } }),
      outcome("y", { standing: "missed", apps: { a: app("missed"), b: app("met") } }),
    ]);
    expect(inLedgerOrder(all, "a").map(({ label }) => label)).toEqual(["x", "y"]);
    expect(inLedgerOrder(all, "b").map(({ label }) => label)).toEqual(["y", "x"]);
  });
});
