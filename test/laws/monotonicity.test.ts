import fc from "fast-check";
import { expect, test } from "vitest";
import type { Scenario } from "../../src/scenario/document.ts";
import { oneQueue } from "../scenarios/oneQueue.ts";
import { openArrivals } from "../scenarios/openArrivals.ts";
import { watch } from "./watch.ts";

/** FIFO's mean latency, every request answered: the objective is so long that the run ends with the last answer. */
function meanMs(scenario: Scenario): number {
  const { record } = watch(scenario, { id: "fifo" });
  expect(record.tally.completed[0]).toBe(record.offered[0]);
  return (record.tally.latencySumMs[0] ?? 0) / (record.tally.completed[0] ?? 0);
}

const queue = fc.record({
  arrivals: openArrivals,
  servers: fc.integer({ min: 1, max: 5 }),
  seed: fc.nat(),
  serviceMs: fc.integer({ min: 1, max: 100 }),
});

type Queue = typeof queue extends fc.Arbitrary<infer T> ? T : never;

const scenarioOf = ({ arrivals, servers, seed, serviceMs }: Queue): Scenario =>
  oneQueue({ arrivals, servers, seed, profile: { batch: [1], latencyMs: [serviceMs] }, durationS: 2, sloMs: 1e7 });

test("faster devices never lengthen FIFO's mean latency, request for request the same arrivals", () => {
  fc.assert(
    fc.property(queue, fc.integer({ min: 1, max: 99 }), (slow, percent) => {
      const fast = { ...slow, serviceMs: (slow.serviceMs * percent) / 100 };
      const [before, after] = [meanMs(scenarioOf(slow)), meanMs(scenarioOf(fast))];
      if (!Number.isNaN(before)) expect(after).toBeLessThan(before);
    }),
    { numRuns: 300 },
  );
});

test("one more device never lengthens FIFO's mean latency", () => {
  fc.assert(
    fc.property(queue, (few) => {
      const more = { ...few, servers: few.servers + 1 };
      const [before, after] = [meanMs(scenarioOf(few)), meanMs(scenarioOf(more))];
      if (!Number.isNaN(before)) expect(after).toBeLessThanOrEqual(before * (1 + 1e-12));
    }),
    { numRuns: 300 },
  );
});

test("no request of any scenario is answered sooner than its model's shortest batch", () => {
  fc.assert(
    fc.property(queue, (any) => {
      const mean = meanMs(scenarioOf(any));
      if (!Number.isNaN(mean)) expect(mean).toBeGreaterThanOrEqual(any.serviceMs * (1 - 1e-9));
    }),
  );
});
