import { expect, test } from "vitest";
import { schedulerCards } from "../../src/schedulers/index.ts";
import { valid } from "../scenarios/valid.ts";
import { arrivalsBefore, watch } from "./watch.ts";

const device = { kind: "gpu", memoryMiB: 1000, pricePerHour: 1, maxConcurrency: 4, interference: 0.1 };
const model = { task: "task", family: "family", accuracyMetric: "share" };

/** Three apps on three devices of two kinds, steady under every scheduler, with queues that come and go. */
const steady = valid({
  version: 1,
  horizon: { warmupS: 10, durationS: 120 },
  fleet: [
    { device: "fast", count: 1 },
    { device: "slow", count: 2 },
  ],
  apps: [
    { id: "a", sloMs: 100, model: "small", arrivals: { kind: "poisson", ratePerS: 80 } },
    { id: "b", sloMs: 200, variants: ["small", "large"], arrivals: { kind: "gamma", ratePerS: 30, cv: 2 } },
    {
      id: "c",
      sloMs: 400,
      model: "large",
      arrivals: { kind: "onoff", onRatePerS: 30, offRatePerS: 5, meanOnS: 1, meanOffS: 2 },
    },
  ],
  catalog: {
    devices: [
      { ...device, id: "fast", name: "Fast" },
      { ...device, id: "slow", name: "Slow" },
    ],
    models: [
      {
        ...model,
        id: "small",
        name: "Small",
        accuracy: 0.7,
        profiles: {
          fast: { baseMs: 2, perItemMs: 0.5, maxBatch: 16 },
          slow: { baseMs: 6, perItemMs: 1, maxBatch: 16 },
        },
        service: { distribution: "lognormal", cv: 0.5 },
      },
      {
        ...model,
        id: "large",
        name: "Large",
        accuracy: 0.8,
        profiles: { fast: { baseMs: 6, perItemMs: 1, maxBatch: 16 }, slow: { baseMs: 14, perItemMs: 3, maxBatch: 16 } },
      },
    ],
  },
});

/** Time average over [fromMs, toMs) of a count that goes up by 1 and down by 1 at the given times. */
function timeAverage(upMs: readonly number[], downMs: readonly number[], fromMs: number, toMs: number): number {
  const area = (times: readonly number[]): number =>
    times.reduce((sum, ms) => sum + Math.max(0, toMs - Math.max(ms, fromMs)), 0);
  return (area(upMs) - area(downMs)) / (toMs - fromMs);
}

/** Every scheduler with one batch at a time and with four, by whichever parameter it has for that. */
const choices = schedulerCards.flatMap(({ id, params }) => {
  const atOnce = params.find((spec) => spec.id === "instances" || spec.id === "perContainer");
  return atOnce === undefined ? [[id, {}] as const] : [1, 4].map((n) => [id, { [atOnce.id]: n }] as const);
});

test.each(choices)("under %s with %j, the mean number in the system is rate × mean latency (Little)", (id, params) => {
  const { compiled, record, goneMs } = watch(steady, { id, params });
  const { warmupMs, windowEndMs } = compiled;
  for (const [app, gone] of goneMs.entries()) {
    // Both counted outside the kernel: arrivals drawn anew, departures as the scheduler was told of them.
    const arrived = arrivalsBefore(compiled, app, steady.seed, windowEndMs);
    const inSystem = timeAverage(arrived, gone, warmupMs, windowEndMs);
    const { completed = 0, offered = 0 } = { completed: record.tally.completed[app], offered: record.offered[app] };
    expect(completed).toBe(offered);
    const rate = completed / (windowEndMs - warmupMs);
    const meanMs = (record.tally.latencySumMs[app] ?? 0) / completed;
    // What is in the system at either end of the window is counted on one side only: some of thousands.
    expect(Math.abs(inSystem / (rate * meanMs) - 1)).toBeLessThan(0.005);
  }
});
