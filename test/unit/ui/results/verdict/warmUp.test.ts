import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crumbs } from "../../../../../src/ui/results/verdict/crumb.ts";
import { askedWarmup, longerWarmupS } from "../../../../../src/ui/results/verdict/warmUp.ts";
import { contenders, outcome, scenarioOf } from "../outcomes.ts";

const two = scenarioOf({ Photos: 150 }, ["fifo", "edf"]);
const settling = (...settlesS: readonly number[]) =>
  contenders(
    two,
    settlesS.map((s) => outcome("EDF", { standing: "met", settlesS: s })),
  );

describe("warm-up", () => {
  it("stands beside the longest that MSER-5 asks for", () => {
    expect(askedWarmup(settling(0.6, 3.2))).toEqual({ fixedS: 5, mser5S: 3.2 });
    expect(crumbs(two, settling(0.6, 3.2)).join().replaceAll("\u202f", " ")).toContain(
      "after 5 s warm-up (MSER-5 asks for 3.2 s)",
    );
    expect(crumbs(two, settling(0)).join()).toContain("(MSER-5 asks for none)");
  });

  it("is to be longer exactly where MSER-5 asks for more, and then leaves out all of it", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e4, noNaN: true }), (mser5S) => {
        const longer = longerWarmupS({ fixedS: 5, mser5S });
        if (mser5S <= 5) expect(longer).toBeNull();
        else {
          expect(longer).toBeGreaterThanOrEqual(mser5S * (1 - 1e-8));
          expect(longer).toBeLessThanOrEqual(mser5S * 1.11);
        }
      }),
    );
    expect(longerWarmupS({ fixedS: 5, mser5S: null })).toBeNull();
  });
});
