import fc from "fast-check";
import { drawEdgeScenario, type EdgeRanges } from "../../src/learning/bcedge/edgeScenarios.ts";
import type { Scenario } from "../../src/scenario/document.ts";
import { compile } from "../../src/sim/compile.ts";
import type { Compiled } from "../../src/sim/compiled.ts";

const SHORT: EdgeRanges = { apps: [1, 8], load: [0.2, 1.5], invented: 0.7, sloLengths: 6, leastS: 0.2 };

/** A random edge box, from idle to overloaded, short enough for a law. */
export const edgeBox: fc.Arbitrary<{ readonly scenario: Scenario; readonly compiled: Compiled }> = fc
  .nat(1_000_000)
  .map((seed) => {
    const scenario = drawEdgeScenario(seed, SHORT);
    const checked = compile(scenario);
    if (!checked.ok) throw new Error(checked.faults.map(({ message }) => message).join("; "));
    return { scenario, compiled: checked.value };
  });
