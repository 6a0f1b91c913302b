import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { interval, studentT95 } from "../../../src/experiment/interval.ts";
import { judge } from "../../../src/experiment/judge.ts";
import { moreReplications, moreToSettle } from "../../../src/experiment/moreReplications.ts";
import type { Metrics } from "../../../src/experiment/result.ts";
import { summarise } from "../../../src/experiment/summary.ts";
import { oneQueue } from "../../scenarios/oneQueue.ts";
import { outcomeOf } from "../../scenarios/study.ts";

describe("more replications for an interval of ±5 %", () => {
  const stat = fc.record({
    mean: fc.double({ min: 1, max: 100, noNaN: true }),
    ci95: fc.double({ min: 1e-6, max: 100, noNaN: true }),
  });

  test("are the least number with which the half-width, by its own Student's t, is within 5 %", () => {
    fc.assert(
      fc.property(stat, fc.integer({ min: 2, max: 60 }), (found, n) => {
        const more = moreReplications(found, n) ?? Number.NaN;
        const spread = (found.ci95 * Math.sqrt(n)) / studentT95(n - 1);
        const halfWidth = (m: number) => (studentT95(m - 1) * spread) / Math.sqrt(m);
        const slack = 1e-9 * found.mean;
        expect(halfWidth(n + more)).toBeLessThanOrEqual(0.05 * found.mean + slack);
        if (more > 0) expect(halfWidth(n + more - 1)).toBeGreaterThan(0.05 * found.mean - slack);
      }),
    );
  });

  test("are none where it is that narrow already", () => {
    expect(moreReplications({ mean: 10, ci95: 0.5 }, 8)).toBe(0);
    expect(moreReplications({ mean: 10, ci95: 0 }, 8)).toBe(0);
    expect(moreReplications({ mean: -10, ci95: 0.5 }, 8)).toBe(0);
  });

  test("can't be told without an interval, or around a mean of 0", () => {
    expect(moreReplications(null, 8)).toBeNull();
    expect(moreReplications({ mean: 10, ci95: 0 }, 1)).toBeNull();
    expect(moreReplications({ mean: 0, ci95: 1 }, 8)).toBeNull();
    expect(moreReplications({ mean: 1e-9, ci95: 1 }, 8)).toBeNull();
  });

  test("would make no steady state of a queue that keeps growing", () => {
    const { evidence } = outcomeOf(oneQueue({ arrivals: { kind: "poisson", ratePerS: 1500 }, replications: 2 }));
    expect(evidence?.more).toEqual({ meanLatency: null, onTime: null, standing: 0 });
  });

  test("bring an M/M/1 at load 0.9 to about 5 %", () => {
    const queue = { arrivals: { kind: "poisson", ratePerS: 900 }, service: { distribution: "exponential" } } as const;
    const few = outcomeOf(oneQueue({ ...queue, warmupS: 2, replications: 10 }));
    const more = few.evidence?.more.meanLatency ?? Number.NaN;
    expect(more).toBeGreaterThan(0);
    const enough = outcomeOf(oneQueue({ ...queue, warmupS: 2, replications: 10 + more }));
    const { mean = Number.NaN, ci95 = Number.NaN } = enough.run.total?.latencyMs.mean ?? {};
    // The spread of ten replications is itself an estimate, within a factor of 1.83 nineteen times in twenty.
    expect(ci95 / mean).toBeLessThan(1.83 * 0.05);
  });
});

describe("more replications for a standing", () => {
  const any = outcomeOf(oneQueue({ durationS: 1 })).run.total;
  /** Metrics of an app that is on time as often as its replications say. */
  const onTime = (...shares: readonly number[]): Metrics => {
    if (any === null) throw new Error("The scenario must run.");
    return { ...any, sloAttainment: interval(shares) };
  };
  const toSettle = (apps: { readonly [appId: string]: Metrics }, n = 3) =>
    moreToSettle(judge(apps, 0.9, true), apps, 0.9, n);

  test("are none once it is settled", () => {
    expect(toSettle({ a: onTime(0.97, 0.98, 0.99), b: onTime(0.95, 0.95, 0.96) })).toBe(0);
    expect(toSettle({ a: onTime(0.5, 0.6, 0.7) })).toBe(0);
  });

  test("wait for the last of the apps that may still meet the target", () => {
    const near = onTime(0.85, 0.92, 0.95);
    const far = onTime(0.89, 0.95, 0.97);
    const [one, other] = [toSettle({ near }) ?? 0, toSettle({ far }) ?? 0];
    expect(one).toBeGreaterThan(other);
    expect(other).toBeGreaterThan(0);
    expect(toSettle({ near, far })).toBe(one);
  });

  test("end with the first app that falls below it", () => {
    const below = onTime(0.7, 0.9, 0.92);
    const alone = toSettle({ below }) ?? Number.NaN;
    expect(alone).toBeGreaterThan(0);
    expect(toSettle({ below, above: onTime(0.85, 0.92, 0.95) })).toBe(alone);
  });

  test("can't be told for a mean on the target", () => {
    expect(toSettle({ a: onTime(0.8, 0.9, 1) })).toBeNull();
  });
});

test("every metric over replications has its mean and Student-t interval", () => {
  const { run, evidence } = outcomeOf(oneQueue({ replications: 4, durationS: 1 }));
  const values = evidence?.perReplication[""]?.meanMs ?? [];
  expect(values).toHaveLength(4);
  expect(run.total?.latencyMs.mean).toEqual(interval(values));
  expect(summarise([]).latencyMs.mean).toBeNull();
});
