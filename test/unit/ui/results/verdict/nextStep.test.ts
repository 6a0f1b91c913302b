import { describe, expect, it } from "vitest";
import { nextStep } from "../../../../../src/ui/results/verdict/nextStep.ts";
import type { Piece } from "../../../../../src/ui/results/verdict/piece.ts";
import { contenders, metrics, outcome, scenarioOf, stat } from "../outcomes.ts";

const one = scenarioOf({ Photos: 150 }, ["fifo", "edf"]);
const told = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => (piece.kind === "run-more" ? `[Run ${piece.replications} more]` : piece.text))
    .join("")
    .replaceAll("\u202f", " ")
    .trim();

describe("what stands under the verdict", () => {
  it("offers the replications that would settle a tie", () => {
    const close = outcome("EDF", {
      standing: "too-close",
      more: 24,
      apps: { Photos: { standing: "too-close", metrics: metrics({ sloAttainment: stat(0.992, 0.004) }) } },
    });
    expect(told(nextStep(one, contenders(one, [null, close])))).toBe(
      "EDF is too close to call on Photos; about 24 more replications would settle it. [Run 24 more]",
    );
  });

  it.each([null, 5000])("does not offer %s more: they would hardly settle it", (more) => {
    const apps = { Photos: { standing: "too-close" as const, metrics: metrics() } };
    const tie = outcome("EDF", { standing: "too-close", more, apps });
    expect(nextStep(one, contenders(one, [null, tie])).some(({ kind }) => kind === "run-more")).toBe(false);
  });

  it("offers the replications that bring mean latencies to ±5 %, and none where that is so or too much to ask", () => {
    const steps = (moreForLatency: number) =>
      told(nextStep(one, contenders(one, [null, outcome("EDF", { standing: "met", moreForLatency })])));
    expect(steps(16)).toBe("About 16 more replications reach ±5 % on every mean latency. [Run 16 more]");
    expect(steps(0)).toBe("");
    expect(steps(5000)).toBe("");
  });

  it("says how much less time the best takes than the best that misses, with the paired interval", () => {
    // Arrivals make both vary alike: the ratio is 0.64 in every replication, however far apart the replications lie.
    const arrivals = [50, 80, 100, 150, 200];
    const all = [
      outcome("FIFO", {
        standing: "missed",
        p99Ms: { Photos: arrivals },
        apps: { Photos: { standing: "missed", metrics: metrics() } },
      }),
      outcome("EDF", {
        standing: "met",
        p99Ms: { Photos: arrivals.map((ms) => ms * 0.64) },
        apps: { Photos: { standing: "met", metrics: metrics() } },
      }),
    ];
    expect(told(nextStep(one, contenders(one, all)))).toBe(
      "Against FIFO, EDF takes 36 % less time at Photos’ p99 (95 % interval 36 to 36 %).",
    );
  });

  it("names accuracy as what longer answers buy, unless both read alike", () => {
    const arrivals = [50, 80, 100, 150, 200];
    const slower = (accuracy: number) => {
      const told = (label: string, fang: number, ofAnswers: number, factor: number) =>
        outcome(label, {
          standing: "met",
          p99Ms: { Photos: arrivals.map((ms) => ms * factor) },
          total: metrics({ accuracy: stat(ofAnswers), utility: { ...metrics().utility, fang: stat(fang) } }),
          apps: { Photos: { standing: "met", metrics: metrics() } },
        });
      return [told("FIFO", 0.5, 0.5141, 1), told("EDF", 0.6, accuracy, 2)];
    };
    expect(told(nextStep(one, contenders(one, slower(0.6))))).toContain("buys accuracy 0.600 instead of 0.514");
    expect(told(nextStep(one, contenders(one, slower(0.5142))))).toBe(
      "At Photos’ p99, EDF takes 2.0× the time of FIFO.",
    );
  });

  it("compares no p99 that has too few answers", () => {
    const all = ["FIFO", "EDF"].map((label) =>
      outcome(label, { standing: "met", samples: 999, apps: { Photos: { standing: "met", metrics: metrics() } } }),
    );
    expect(nextStep(one, contenders(one, all))).toEqual([]);
  });

  it("says by when enough are answered where the SLO is missed", () => {
    const missed = outcome("EDF", {
      standing: "missed",
      apps: { Photos: { standing: "missed", metrics: metrics({ sloAttainment: stat(0.9) }) } },
      tail: { Photos: { x: [100, 150, 180, 200], slower: [0.5, 0.1, 0.01, 0] } },
    });
    expect(told(nextStep(one, contenders(one, [null, missed])))).toMatch(
      /^Under EDF, 99 % of Photos are answered within 180 ms, not 150 ms\./u,
    );
  });

  it("says by how much the queue grows and what load could be served", () => {
    const full = outcome("EDF", {
      standing: "saturated",
      growthRps: 118,
      total: metrics({ offeredRps: stat(800), completedRps: stat(680) }),
    });
    const words = told(nextStep(one, contenders(one, [null, full])));
    expect(words).toContain("grows by 118 requests a second");
    expect(words).toContain("at most 85 % of this load");
  });
});
