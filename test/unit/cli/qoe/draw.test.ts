import fc from "fast-check";
import { expect, test } from "vitest";
import { draw } from "../../../../src/cli/qoe/draw.ts";

test("a draw has ten containers with targets of 5 to 100 s, whose needs sum to what it says, from 0.6 to 1.4", () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(1000), fc.constantFrom("independent", "with-target"), (seed, index, kind) => {
      const { containers, sumOfNeeds } = draw(seed, index, kind);
      expect(containers).toHaveLength(10);
      for (const { targetS } of containers) expect(targetS >= 5 && targetS <= 100).toBe(true);
      expect(sumOfNeeds >= 0.6 && sumOfNeeds <= 1.4).toBe(true);
      expect(containers.reduce((sum, { workS, targetS }) => sum + workS / targetS, 0)).toBeCloseTo(sumOfNeeds, 9);
      expect(draw(seed, index, kind)).toEqual(draw(seed, index, kind));
    }),
  );
});
