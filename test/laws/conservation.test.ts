import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arrivedPerBin, inSystemPerBin } from "../../src/experiment/queueGrowth.ts";
import { schedulerCards } from "../../src/schedulers/index.ts";
import { BUCKETS } from "../../src/sim/histogram.ts";
import { anyParams } from "../scenarios/anyScheduler.ts";
import { runnable } from "../scenarios/runnable.ts";
import { arrivalsBefore, watch } from "./watch.ts";

const schedulers = schedulerCards.map((card) => [card.id, anyParams(card)] as const);
const RUNS = { numRuns: 60 };

describe.each(schedulers)("under %s, whatever the scenario,", (_, choice) => {
  test("offered = completed + dropped + unfinished for every app, and offered is what its stream holds", () => {
    fc.assert(
      fc.property(runnable, choice, (scenario, chosen) => {
        const { compiled, record } = watch(scenario, chosen);
        const { tally, offered, unfinished } = record;
        for (let app = 0; app < compiled.apps; app++) {
          expect(tally.completed[app]! + tally.dropped[app]! + unfinished[app]!).toBe(offered[app]);
          if (compiled.arrivals[app]!.kind === "closed") continue;
          const arrivedMs = arrivalsBefore(compiled, app, scenario.seed, compiled.windowEndMs);
          expect(offered[app]).toBe(arrivedMs.filter((ms) => ms >= compiled.warmupMs).length);
        }
      }),
      RUNS,
    );
  });

  test("each bin of time holds the arrivals of the app's stream, so no scheduler and no fleet can change them", () => {
    fc.assert(
      fc.property(runnable, choice, (scenario, chosen) => {
        const { compiled, record } = watch(scenario, chosen);
        const { bins, binMs } = compiled;
        const arrived = arrivedPerBin(compiled, record);
        for (let app = 0; app < compiled.apps; app++) {
          if (compiled.arrivals[app]!.kind === "closed") continue;
          const expected = new Array<number>(bins).fill(0);
          for (const ms of arrivalsBefore(compiled, app, scenario.seed, compiled.windowEndMs))
            expected[Math.min(Math.floor(ms / binMs), bins - 1)]!++;
          expect([...arrived.subarray(app * bins, (app + 1) * bins)]).toEqual(expected);
        }
        expect(inSystemPerBin(compiled, record, arrived).every((count) => count >= 0)).toBe(true);
      }),
      RUNS,
    );
  });

  test("what is counted twice agrees: histogram and completions, devices' and apps' busy time, worth and its bound", () => {
    fc.assert(
      fc.property(runnable, choice, (scenario, chosen) => {
        const { compiled, record } = watch(scenario, chosen);
        const { tally, deviceBusyMs, appBusyMs } = record;
        const windowMs = compiled.windowEndMs - compiled.warmupMs;
        for (let app = 0; app < compiled.apps; app++) {
          const completed = tally.completed[app]!;
          const row = tally.latency.subarray(app * BUCKETS, (app + 1) * BUCKETS);
          expect(row.reduce((sum, count) => sum + count, 0)).toBe(completed);
          expect(tally.good[app]).toBeLessThanOrEqual(completed);
          expect(tally.latencySumMs[app]).toBeLessThanOrEqual(completed * tally.latencyMaxMs[app]! * (1 + 1e-9));
          expect(tally.worthSum[app]).toBeLessThanOrEqual(tally.accuracySum[app]! + 1e-6);
          expect(tally.batched[app]).toBeGreaterThanOrEqual(tally.batches[app]!);
        }
        for (const ms of deviceBusyMs) expect(ms).toBeLessThanOrEqual(windowMs * (1 + 1e-9));
        const sum = (times: Float64Array): number => times.reduce((so, ms) => so + ms, 0);
        expect(sum(deviceBusyMs)).toBeCloseTo(sum(appBusyMs), 6);
      }),
      RUNS,
    );
  });
});
