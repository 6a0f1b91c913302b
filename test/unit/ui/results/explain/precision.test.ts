import { describe, expect, it } from "vitest";
import { isFinisher } from "../../../../../src/ui/results/contender.ts";
import { metricsById } from "../../../../../src/ui/results/explain/index.ts";
import { precisionOf } from "../../../../../src/ui/results/explain/precision.ts";
import { contenders, metrics, outcome, scenarioOf, stat } from "../outcomes.ts";

const [goodput] = metricsById(["goodputRps"]);
const two = scenarioOf({ Photos: 150 }, ["triton", "edf"]);

function precision(
  halfWidths: readonly number[],
  told: { replications?: number; standing?: "met" | "saturated" } = {},
) {
  if (goodput === undefined) throw new Error("no such metric");
  const { standing = "met", replications = 8 } = told;
  const outcomes = halfWidths.map((half, i) =>
    outcome(i === 0 ? "Triton" : "EDF", {
      standing,
      replications,
      total: metrics({ goodputRps: stat(100, half) }),
    }),
  );
  return precisionOf(goodput, contenders(two, outcomes).filter(isFinisher), "");
}

describe("precisionOf", () => {
  it("asks for none where all are within 5 %", () => {
    expect(precision([5, 4])).toEqual({ more: 0, widest: null });
  });

  it("asks for what the widest needs, and names it", () => {
    const found = precision([4, 10]);
    expect(found?.widest).toBe("EDF");
    // The half-width falls with the square root of the number: half of it takes about four times as many, a little less
    // because Student's t falls too.
    expect(found?.more).toBeGreaterThan(12);
    expect(found?.more).toBeLessThanOrEqual(24);
  });

  it("tells nothing of one run or of queues that grow", () => {
    expect(precision([0, 0], { replications: 1 })).toBeNull();
    expect(precision([5, 5], { standing: "saturated" })).toBeNull();
  });
});
