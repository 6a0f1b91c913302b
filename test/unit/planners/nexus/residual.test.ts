import { describe, expect, test } from "vitest";
import { byPricePerRate, type Configuration, configuration } from "../../../../src/planners/configuration.ts";
import { planNexus } from "../../../../src/planners/nexus/planNexus.ts";
import {
  aloneOnMachine,
  type SharedMachine,
  sharing,
  squishyPacking,
} from "../../../../src/planners/nexus/residual.ts";

const ms = (times: Readonly<Record<number, number>>): readonly Configuration[] =>
  Object.entries(times)
    .map(([batch, duration]) => configuration(Number(batch), duration / 1000, 1))
    .sort(byPricePerRate);

const A = ms({ 4: 50, 8: 75, 16: 100 });
const B = ms({ 4: 50, 8: 90, 16: 125 });
const C = ms({ 4: 60, 8: 95, 16: 125 });
const vgg16 = ms({ 7: 26.742, 8: 29.047, 9: 31.271, 13: 46.377, 14: 49.664, 15: 53.876 });

function alone(configurations: readonly Configuration[], ratePerS: number, budgetS: number): SharedMachine {
  const machine = aloneOnMachine({ configurations, ratePerS, budgetS }, "others");
  if (machine === null) throw new Error("No batch is in time.");
  return machine;
}

const saturated = (configurations: readonly Configuration[], ratePerS: number, sloS: number) => {
  const application = { id: "a", sloS, modules: [{ id: "m", ratePerS, configurations, after: [] }] };
  const plan = planNexus(application, { pricing: "fractional", maxBatch: 64, segments: 100, merging: true });
  return plan.feasible ? plan.value.modules[0]?.schedule.groups.map((g) => [g.configuration.batch, g.machines]) : null;
};

test.each([
  ["A", A, 160, 0.2],
  ["B", B, 128, 0.25],
  ["C", C, 128, 0.25],
])("a saturated machine of %s runs 16 at a time", (_, configurations, perMachine, sloS) => {
  expect(saturated(configurations, 3 * perMachine, sloS)).toEqual([[16, 3]]);
});

describe("squishy bin packing of Nexus's example", () => {
  const a = alone(A, 64, 0.2);
  const b = alone(B, 32, 0.25);
  const c = alone(C, 32, 0.25);

  test("A alone runs 8 every 125 ms", () => {
    expect(a.turns[0]?.configuration.batch).toBe(8);
    expect(a.dutyS).toBeCloseTo(0.125, 9);
  });

  test("B joins A with batches of 4 and fills the cycle; C can't", () => {
    const both = sharing(a, b);
    expect(both?.turns.map(({ configuration: { batch } }) => batch)).toEqual([8, 4]);
    expect(both?.dutyS).toBeCloseTo(0.125, 9);
    expect(both?.occupancy).toBeCloseTo(1, 9);
    expect(sharing(a, c)).toBeNull();
  });

  test("every machine's batches fit into its cycle, and every session is on one", () => {
    const packed = squishyPacking([a, b, c]);
    expect(packed.flatMap(({ turns }) => turns)).toHaveLength(3);
    for (const { turns, dutyS } of packed)
      expect(turns.reduce((sum, turn) => sum + turn.configuration.durationS, 0)).toBeLessThanOrEqual(
        dutyS * (1 + 1e-9),
      );
  });
});

test("VGG-16 within 100 ms runs at most 14 at a time, and 100 requests a second 8 at a time", () => {
  expect(saturated(vgg16, 14 / 0.049664, 0.1)).toEqual([[14, 1]]);
  const machine = alone(vgg16, 100, 0.1);
  expect(machine.turns[0]?.configuration.batch).toBe(8);
  expect(machine.dutyS).toBeCloseTo(0.070953, 6);
  expect(8 / machine.dutyS).toBeCloseTo(112.8, 1);
  expect(
    aloneOnMachine({ configurations: vgg16, ratePerS: 100, budgetS: 0.1 }, "all")?.turns[0]?.configuration.batch,
  ).toBe(7);
});
