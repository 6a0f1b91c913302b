import fc from "fast-check";
import { expect, test } from "vitest";
import { type Choice, undominated } from "../../../src/planners/front.ts";
import { jointFront } from "../../../src/planners/jointFront.ts";
import { excessOf, priceLatency, spareOf } from "../../../src/planners/latencyPrice.ts";
import { criticalS } from "../../../src/planners/paths.ts";
import { seriesParallel } from "../../../src/planners/seriesParallel.ts";
import { anyApplication } from "./anyApplication.ts";

const anyChoices: fc.Arbitrary<readonly Choice<null>[]> = fc
  .array(fc.tuple(fc.double({ min: 0.1, max: 9, noNaN: true }), fc.double({ min: 0.1, max: 9, noNaN: true })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((pairs) => pairs.map(([latencyS, costPerHour]) => ({ latencyS, costPerHour, of: null })));

const anyCase = fc
  .tuple(
    anyApplication,
    fc.array(anyChoices, { minLength: 4, maxLength: 4 }),
    fc.double({ min: 1, max: 25, noNaN: true }),
  )
  .map(([application, all, roomS]) => ({ application, choices: all.slice(0, application.modules.length), roomS }));

/** Every joint choice, one of each module's. */
function every(choices: readonly (readonly Choice<null>[])[]): readonly (readonly Choice<null>[])[] {
  return choices.reduce<readonly (readonly Choice<null>[])[]>(
    (joints, own) => joints.flatMap((joint) => own.map((choice) => [...joint, choice])),
    [[]],
  );
}

const costOf = (joint: readonly Choice<null>[]): number => joint.reduce((sum, { costPerHour }) => sum + costPerHour, 0);

test("no joint choice within a latency pays less at the prices of latency than the modules' least sums", () => {
  fc.assert(
    fc.property(anyCase, ({ application, choices, roomS }) => {
      const priced = priceLatency(seriesParallel(application, "relaxed"), choices, roomS);
      for (const joint of every(choices)) {
        const latencyS = criticalS(
          application,
          joint.map((choice) => choice.latencyS),
        );
        if (latencyS > roomS) continue;
        expect(excessOf(priced, roomS, costOf(joint))).toBeGreaterThanOrEqual(-1e-9 * (1 + priced.pricePerS));
        expect(excessOf(priced, latencyS, costOf(joint))).toBeLessThanOrEqual(spareOf(priced, roomS, costOf(joint)));
      }
    }),
  );
});

test("a cap takes from the joint front what costs more, and nothing else", () => {
  fc.assert(
    fc.property(anyCase, fc.double({ min: 0, max: 40, noNaN: true }), ({ application, choices, roomS }, capPerHour) => {
      const tree = seriesParallel(application, "tightened");
      const points = (cap?: number) =>
        jointFront(tree, choices, roomS, cap).map(({ latencyS, costPerHour }) => ({ latencyS, costPerHour }));
      expect(points(capPerHour)).toEqual(points().filter(({ costPerHour }) => costPerHour <= capPerHour));
    }),
  );
});

test("the joint front is what nothing undercuts of all joint choices within the room", () => {
  fc.assert(
    fc.property(anyCase, ({ application, choices, roomS }) => {
      const modules = application.modules.map((module, i) => ({ ...module, after: i === 0 ? [] : [0] }));
      const fork = { ...application, modules };
      const all = every(choices).map((joint) => ({
        latencyS: criticalS(
          fork,
          joint.map(({ latencyS }) => latencyS),
        ),
        costPerHour: costOf(joint),
        of: null,
      }));
      const expected = undominated(all.filter(({ latencyS }) => latencyS <= roomS));
      const front = jointFront(seriesParallel(fork, "tightened"), choices, roomS);
      const least = (points: readonly Choice<unknown>[]) => points.at(-1)?.costPerHour ?? Number.POSITIVE_INFINITY;
      expect(least(front)).toBeCloseTo(least(expected), 9);
    }),
  );
});
