import fc from "fast-check";
import { expect, test } from "vitest";
import { bestFixed } from "../../../../src/cli/bcedge/bestFixed.ts";
import { constrained, fixedSettings, settingOf } from "../../../../src/learning/bcedge/edgeUtility.ts";
import { edgeBox } from "../../../scenarios/edgeBox.ts";

test("the search's answer is never worse than any of its settings for all, and is what playing it again gives", () => {
  fc.assert(
    fc.property(
      edgeBox,
      fc.constantFrom(0, 1, 2),
      fc.constantFrom(1, 2),
      ({ scenario, compiled }, place, instances) => {
        fc.pre(compiled.queues <= 3);
        const found = bestFixed(compiled, scenario.seed);
        const alike = Array.from({ length: compiled.queues }, () => settingOf(place, instances));
        expect(constrained(found)).toBeGreaterThanOrEqual(constrained(fixedSettings(compiled, scenario.seed, alike)));
        expect(fixedSettings(compiled, scenario.seed, found.settings).utility).toBe(found.utility);
      },
    ),
    { numRuns: 12 },
  );
}, 60_000);
