import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Metrics } from "../../src/experiment/result.ts";
import { schedulerCards } from "../../src/schedulers/index.ts";
import { anyParams } from "../scenarios/anyScheduler.ts";
import { runnable } from "../scenarios/runnable.ts";
import { outcomesOf } from "../scenarios/study.ts";

const anyChoice = fc.oneof(...schedulerCards.map(anyParams));
const sum = (values: Float64Array): number => values.reduce((so, value) => so + value, 0);
const isAscending = (values: Float64Array): boolean => values.every((x, i) => i === 0 || x > (values[i - 1] ?? x));
const RUNS = { numRuns: 60 };

describe("the charts of any run", () => {
  test("draw tails that fall from at most 1 to the share that never was answered", () => {
    fc.assert(
      fc.property(runnable, anyChoice, (scenario, choice) => {
        const [outcome] = outcomesOf({ ...scenario, schedulers: [choice] });
        const metrics: { readonly [app: string]: Metrics | null | undefined } = {
          ...outcome?.run.apps,
          "": outcome?.run.total,
        };
        for (const [app, { x, slower }] of Object.entries(outcome?.charts?.tail ?? {})) {
          if (x.length === 0) continue;
          expect(isAscending(x) || x[0] === x.at(-1)).toBe(true);
          expect(slower.every((share, i) => share >= 0 && share <= (slower[i - 1] ?? 1))).toBe(true);
          const { offeredRps, completedRps } = metrics[app] ?? {};
          const never = 1 - (completedRps?.mean ?? 0) / (offeredRps?.mean ?? 0);
          expect(slower.at(-1)).toBeCloseTo(never, 9);
        }
      }),
      RUNS,
    );
  });

  test("draw densities that add up to 1", () => {
    fc.assert(
      fc.property(runnable, anyChoice, (scenario, choice) => {
        const [outcome] = outcomesOf({ ...scenario, schedulers: [choice] });
        for (const { edgesMs, share } of Object.values(outcome?.charts?.density ?? {})) {
          expect(edgesMs.length).toBe(share.length === 0 ? 0 : share.length + 1);
          expect(isAscending(edgesMs)).toBe(true);
          if (share.length > 0) expect(sum(share)).toBeCloseTo(1, 9);
        }
      }),
      RUNS,
    );
  });

  test("draw series of which no bin has more on time than arrived, and whose apps add up to all", () => {
    fc.assert(
      fc.property(runnable, anyChoice, (scenario, choice) => {
        const [outcome] = outcomesOf({ ...scenario, schedulers: [choice] });
        const { "": all, ...apps } = outcome?.charts?.series ?? {};
        for (const { offeredRps, goodputRps, inSystem } of Object.values(apps)) {
          expect(goodputRps.every((rate, bin) => rate <= (offeredRps[bin] ?? 0) * (1 + 1e-9))).toBe(true);
          expect(inSystem.every((count) => count >= 0)).toBe(true);
        }
        const total = Object.values(apps).reduce((so, { offeredRps }) => so + sum(offeredRps), 0);
        expect(sum(all?.offeredRps ?? new Float64Array())).toBeCloseTo(total, 3);
      }),
      RUNS,
    );
  });
});
