import { describe, expect, test } from "vitest";
import type { Outcome } from "../../../src/experiment/result.ts";
import type { Arrivals } from "../../../src/scenario/arrivals.ts";
import { oneQueue } from "../../scenarios/oneQueue.ts";
import { outcomeOf } from "../../scenarios/study.ts";

const exponential = { distribution: "exponential" } as const;

/** A device that answers 1,000 requests a second, for 20 s. */
function under(arrivals: Arrivals, replications = 8, seed = 42): Outcome {
  return outcomeOf(oneQueue({ arrivals, service: exponential, replications, seed, warmupS: 5, durationS: 20 }));
}

describe("a run is called stable", () => {
  test.each<[string, Arrivals]>([
    ["at half load", { kind: "poisson", ratePerS: 500 }],
    ["at nine tenths", { kind: "poisson", ratePerS: 900 }],
    [
      "in bursts that the pauses make up for",
      { kind: "onoff", onRatePerS: 1500, offRatePerS: 100, meanOnS: 0.2, meanOffS: 0.4 },
    ],
    ["over the hours, though the peak is too much", { kind: "sine", meanRatePerS: 700, amplitude: 0.6, periodS: 2 }],
    ["with more clients than it can answer at once, for they wait", { kind: "closed", clients: 100, thinkS: 0 }],
    ["while nobody asks", { kind: "poisson", ratePerS: 0.001 }],
  ])("%s", (_, arrivals) => {
    const { run, charts, judgement } = under(arrivals);
    expect(run.stable).toBe(true);
    expect(charts?.growthRps).toBe(0);
    expect(judgement.standing).not.toBe("saturated");
  });

  test("at six tenths with nearly every seed, even from a single replication", () => {
    const verdicts = Array.from({ length: 20 }, (_, seed) => under({ kind: "poisson", ratePerS: 600 }, 1, seed));
    expect(verdicts.filter(({ run }) => !run.stable).length).toBeLessThanOrEqual(1);
  });
});

describe("a run is called saturated", () => {
  test.each([1.1, 1.5, 3])("at %d times what the device can answer, and by how much its queue grows", (load) => {
    const { run, charts, judgement } = under({ kind: "poisson", ratePerS: 1000 * load });
    expect(run.stable).toBe(false);
    expect(judgement.standing).toBe("saturated");
    expect((charts?.growthRps ?? 0) / (1000 * (load - 1))).toBeGreaterThan(0.85);
    expect((charts?.growthRps ?? 0) / (1000 * (load - 1))).toBeLessThan(1.15);
  });

  test("with every seed from a single replication, half as much again as the device can answer", () => {
    for (let seed = 0; seed < 10; seed++)
      expect(under({ kind: "poisson", ratePerS: 1500 }, 1, seed).run.stable).toBe(false);
  });

  test("without randomness too", () => {
    expect(under({ kind: "constant", ratePerS: 1300 }, 1).run.stable).toBe(false);
  });
});
