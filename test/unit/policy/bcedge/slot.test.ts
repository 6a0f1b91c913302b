import fc from "fast-check";
import { expect, test } from "vitest";
import { slotMs } from "../../../../src/policy/bcedge/bcedgeAsking.ts";
import { bcedgeSchema } from "../../../../src/policy/bcedge/features.ts";
import { BATCHES, batchOf, INSTANCES, instancesOf, SETTINGS } from "../../../../src/policy/bcedge/settings.ts";

test("a slot is the summed SLO of a batch ÷ instances: four of 100 ms on two instances make 200 ms", () => {
  expect(slotMs(100, 4, 2)).toBe(200);
});

test("a slot is never shorter than two SLOs or longer than eight", () => {
  fc.assert(
    fc.property(fc.constantFrom(...BATCHES), fc.constantFrom(...INSTANCES), (batch, instances) => {
      const slos = slotMs(50, batch, instances) / 50;
      expect(slos).toBeCloseTo(Math.max(2, Math.min(8, batch / instances)), 12);
    }),
  );
});

test("every pair of batch size and instances is one action, named as it acts", () => {
  const pairs = Array.from({ length: SETTINGS }, (_, action) => [batchOf(action), instancesOf(action)]);
  expect(pairs).toEqual(BATCHES.flatMap((batch) => INSTANCES.map((instances) => [batch, instances])));
  expect(bcedgeSchema.actions[9]).toBe("batch 4 × 2 instances");
  expect(bcedgeSchema.actions[0]).toBe("batch 1 × 1 instance");
});
