import { expect } from "vitest";
import { studentT95 } from "../../src/experiment/interval.ts";
import type { Metrics, Run, Stat } from "../../src/experiment/result.ts";
import type { Scenario } from "../../src/scenario/document.ts";
import { type OneQueue, oneQueue } from "../scenarios/oneQueue.ts";
import { outcomeOf } from "../scenarios/study.ts";

const REQUESTS = 1e6;
const REPLICATIONS = 20;

/** What queues with 1 ms of service measure over 10⁶ requests at `ratePerS` in all, after a warm-up of 5 s. */
export function measure(
  ratePerS: number,
  queue: OneQueue,
  more: (scenario: Scenario) => Scenario = (same) => same,
): Run {
  // One in a hundred more than the mean, so that a million do come.
  const durationS = Math.ceil((1.01 * REQUESTS) / REPLICATIONS / ratePerS);
  const scenario = oneQueue({
    arrivals: { kind: "poisson", ratePerS },
    warmupS: 5,
    durationS,
    replications: REPLICATIONS,
    ...queue,
  });
  const { run } = outcomeOf(more(scenario));
  expect((run.total?.offeredRps?.mean ?? 0) * durationS * REPLICATIONS).toBeGreaterThan(REQUESTS);
  return run;
}

/** The same over all apps. */
export const measureTotal = (ratePerS: number, queue: OneQueue): Metrics => {
  const { total } = measure(ratePerS, queue);
  if (total === null) throw new Error("The scheduler did not run.");
  return total;
};

/** Agreement within three standard errors over the replications, which must be below 2 % for that to mean something. */
export function expectAgreement(stat: Stat, theory: number): void {
  const standardError = (stat?.ci95 ?? Number.NaN) / studentT95(REPLICATIONS - 1);
  expect(standardError).toBeLessThan(0.02 * theory);
  expect(Math.abs((stat?.mean ?? Number.NaN) - theory)).toBeLessThanOrEqual(3 * standardError);
}
