import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EdgeCost } from "../../../../src/learning/bcedge/edgeCost.ts";
import { EdgeEnvironment } from "../../../../src/learning/bcedge/edgeEnvironment.ts";
import {
  drawEdgeScenario,
  EVALUATION,
  EVALUATION_SEEDS,
  TRAINING,
  TRAINING_SEEDS,
  VALIDATION_SEEDS,
} from "../../../../src/learning/bcedge/edgeScenarios.ts";
import { edgeRows } from "../../../../src/learning/bcedge/edgeUtility.ts";
import { ReferenceRun } from "../../../../src/learning/bcedge/referenceRun.ts";
import { placesOf } from "../../../../src/policy/bcedge/places.ts";
import { meanRatePerS } from "../../../../src/scenario/meanRate.ts";
import { compile } from "../../../../src/sim/compile.ts";
import { RandomStream } from "../../../../src/sim/random.ts";
import { edgeBox } from "../../../scenarios/edgeBox.ts";

/** A course of random allowed actions: rewards, times, ends and the features seen. */
function course(seed: number, steps: number): readonly number[] {
  const environment = new EdgeEnvironment(seed, { ...TRAINING, sloLengths: 6, leastS: 0.2 });
  const random = new RandomStream(seed, "actions");
  const rows = edgeRows();
  const out = { reward: 0, elapsed: 0, ended: false };
  const seen: number[] = [];
  for (let i = 0; i < steps; i++) {
    rows.clear();
    environment.observe(rows);
    let action = 0;
    do action = Math.floor(random.uniform() * rows.columns);
    while (rows.mask[action] === 0);
    environment.step(action, out);
    seen.push(
      out.reward,
      out.elapsed,
      Number(out.ended),
      rows.used().reduce((sum, value) => sum + value, 0),
    );
  }
  return seen;
}

describe("the edge environment", () => {
  test("takes the same course twice from the same seed, and another from another", () => {
    expect(course(7, 150)).toEqual(course(7, 150));
    expect(course(8, 150)).not.toEqual(course(7, 150));
  });

  test("gives finite rewards, passes time, and begins anew when an episode ends", () => {
    fc.assert(
      fc.property(fc.nat(100_000), (seed) => {
        const seen = course(seed, 120);
        for (let i = 0; i < seen.length; i += 4) {
          const [reward = Number.NaN, elapsed = Number.NaN] = seen.slice(i, i + 2);
          expect(elapsed).toBeGreaterThanOrEqual(0);
          expect(Number.isFinite(reward)).toBe(true);
          expect(reward).toBeGreaterThanOrEqual(-10);
        }
        expect(seen.filter((_, i) => i % 4 === 2).some((ended) => ended === 1)).toBe(true);
      }),
      { numRuns: 8 },
    );
  });
});

test("the cost of a box is time in the system in units of the reference, and late answers beside it", () => {
  // Two arrivals a ms that stay for 4 ms under the reference: 80 ms of them are what 10 ms cost; a late answer is half of one ms.
  const cost = new EdgeCost(new Float64Array([2]), new Float64Array([4]));
  expect(cost.of(new Float64Array([80]), new Float64Array([0]))).toBe(10);
  expect(cost.of(new Float64Array([80]), new Float64Array([3]))).toBe(11.5);
});

describe("the reference run", () => {
  test("never gets cheaper, on a box that drops nothing", () => {
    fc.assert(
      fc.property(edgeBox, ({ scenario, compiled }) => {
        const reference = new ReferenceRun(compiled, scenario.seed);
        let before = 0;
        for (let i = 1; i <= 20; i++) {
          const cost = reference.costAt((compiled.windowEndMs * i) / 20);
          expect(cost).toBeGreaterThanOrEqual(before);
          before = cost;
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("edge scenarios", () => {
  test("are drawn by their number alone, and those judged lie beyond those trained on", () => {
    expect(drawEdgeScenario(5, TRAINING)).toEqual(drawEdgeScenario(5, TRAINING));
    expect(TRAINING_SEEDS).toBeLessThan(VALIDATION_SEEDS);
    expect(VALIDATION_SEEDS).toBeLessThan(EVALUATION_SEEDS);
  });

  test("can run, and offer a load within the range", () => {
    fc.assert(
      fc.property(fc.nat(10_000), (number) => {
        const scenario = drawEdgeScenario(EVALUATION_SEEDS + number, EVALUATION);
        const checked = compile(scenario);
        if (!checked.ok) throw new Error(checked.faults.map(({ message }) => message).join("; "));
        const { highestPerMs } = placesOf(checked.value);
        const load = scenario.apps.reduce(
          (sum, { arrivals }, i) => sum + (meanRatePerS(arrivals) ?? 0) / 1000 / highestPerMs[i]!,
          0,
        );
        expect(load).toBeGreaterThan(0.3 - 1e-9);
        expect(load).toBeLessThan(0.65 + 1e-9);
      }),
      { numRuns: 60 },
    );
  });
});
