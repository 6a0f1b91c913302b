import fc from "fast-check";
import { expect, test } from "vitest";
import type { Scenario } from "../../../src/scenario/document.ts";
import { watch } from "../../laws/watch.ts";
import { oneQueue } from "../../scenarios/oneQueue.ts";

/** An overloaded device with this memory, on which the model needs that much, itself and for each item. */
function inMemory(memoryMiB: number, modelMiB: number, perItemMiB: number, maxConcurrency = 1): Scenario {
  const scenario = oneQueue({
    arrivals: { kind: "constant", ratePerS: 20_000 },
    profile: { baseMs: 1, perItemMs: 0.1, maxBatch: 64 },
    durationS: 0.2,
  });
  const { devices = [], models = [] } = scenario.catalog ?? {};
  return {
    ...scenario,
    catalog: {
      devices: devices.map((device) => ({ ...device, memoryMiB, maxConcurrency })),
      models: models.map((model) => ({ ...model, memoryMiB: modelMiB, activationMiBPerItem: perItemMiB })),
    },
  };
}

/** Share of the time in which some batch ran. */
function busy(scenario: Scenario, instances: number): number {
  const { record, compiled } = watch(scenario, { id: "fifo", params: { maxBatch: 64, instances } });
  return (record.deviceBusyMs[0] ?? 0) / (compiled.windowEndMs - compiled.warmupMs);
}

test("the largest batch that fits a device fits it again and again, though memory is added up in float64", () => {
  // 0.7 + 24 × 0.1 is more than 3.1 in float64.
  expect(busy(inMemory(3.1, 0.7, 0.1), 1)).toBeGreaterThan(0.99);
});

test("an overloaded device is never idle for want of memory, whatever its sizes and batches at once", () => {
  const tenths = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max }).map((n) => n / 10);
  fc.assert(
    fc.property(
      tenths(30, 200),
      tenths(0, 20),
      tenths(1, 9),
      fc.integer({ min: 1, max: 4 }),
      (memory, model, item, n) => {
        expect(busy(inMemory(memory, model, item, n), n)).toBeGreaterThan(0.99);
      },
    ),
  );
});
