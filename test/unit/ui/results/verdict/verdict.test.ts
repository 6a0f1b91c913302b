import { describe, expect, it } from "vitest";
import type { Standing } from "../../../../../src/experiment/result.ts";
import { verdictOn } from "../../../../../src/ui/results/verdict/verdict.ts";
import { contenders, metrics, outcome, scenarioOf, stat } from "../outcomes.ts";

const two = scenarioOf({ Photos: 150, Captions: 60 }, ["fifo", "edf"]);
const plain = (text: string | undefined): string | undefined => text?.replaceAll("\u202f", " ");
const app = (standing: Standing, onTime: number, ci95 = 0.002) => ({
  standing,
  metrics: metrics({ sloAttainment: stat(onTime, ci95) }),
});
const worth = (fang: number) => metrics({ utility: { ...metrics().utility, fang: stat(fang) } });

describe("the verdict", () => {
  it("is silent until something has finished", () => {
    expect(verdictOn(two, contenders(two, [null, null]))).toBeNull();
  });

  it("says who is worth most where all meet every SLO", () => {
    const all = contenders(two, [
      outcome("FIFO", { standing: "met", total: worth(0.5) }),
      outcome("EDF", { standing: "met", total: worth(0.6) }),
    ]);
    const verdict = verdictOn(two, all);
    expect(verdict?.sentence).toBe("Both schedulers meet every SLO; EDF has the highest utility.");
    expect(verdict?.subject?.label).toBe("EDF");
  });

  it("says what meeting costs where only some do, or there is only one", () => {
    const some = [outcome("FIFO", { standing: "missed" }), outcome("EDF", { standing: "met" })];
    const expected = "EDF meets every SLO: 99.6 % on time at $4.72 an hour.";
    expect(plain(verdictOn(two, contenders(two, some))?.sentence)).toBe(expected);
    expect(plain(verdictOn(two, contenders(two, [null, outcome("EDF", { standing: "met" })]))?.sentence)).toBe(
      expected,
    );
  });

  it("does not call what does not fit a part of all", () => {
    const all = [outcome("FIFO", { standing: "does-not-fit" }), outcome("EDF", { standing: "met" })];
    expect(verdictOn(two, contenders(two, all))?.sentence).toMatch(/^EDF meets every SLO/u);
  });

  it("gives the interval that is too close to call", () => {
    const close = outcome("EDF", {
      standing: "too-close",
      apps: { Photos: app("too-close", 0.99, 0.0025), Captions: app("met", 0.999) },
    });
    expect(plain(verdictOn(two, contenders(two, [null, close]))?.sentence)).toBe(
      "EDF is too close to call: 98.8 to 99.3 % of Photos on time, 99 % is asked.",
    );
  });

  it("names the SLO that nothing meets and who comes closest, though another is worth more", () => {
    const missed = (label: string, photos: number, fang: number) =>
      outcome(label, {
        standing: "missed",
        total: worth(fang),
        apps: { Photos: app("missed", photos), Captions: app("met", 0.999) },
      });
    const verdict = verdictOn(two, contenders(two, [missed("FIFO", 0.9, 0.9), missed("EDF", 0.96, 0.1)]));
    expect(plain(verdict?.sentence)).toBe("Nothing meets Photos’ 150 ms; EDF comes closest with 96.0 %.");
    expect(verdict?.subject?.label).toBe("EDF");
  });

  it("does not blame an SLO that another scheduler meets", () => {
    const all = [
      outcome("FIFO", { standing: "missed", apps: { Photos: app("met", 0.999), Captions: app("missed", 0.8) } }),
      outcome("EDF", { standing: "missed", apps: { Photos: app("missed", 0.9), Captions: app("met", 0.999) } }),
    ];
    expect(plain(verdictOn(two, contenders(two, all))?.sentence)).toBe(
      "Nothing meets every SLO; EDF comes closest with 90.0 % of Photos on time.",
    );
  });

  it("does the arithmetic where every queue grows", () => {
    const full = (label: string, completed: number) =>
      outcome(label, {
        standing: "saturated",
        total: metrics({ offeredRps: stat(830), completedRps: stat(completed) }),
      });
    expect(verdictOn(two, contenders(two, [full("FIFO", 500), full("EDF", 712)]))).toEqual({
      subject: null,
      sentence: "This fleet cannot keep up: 830 requests/s arrive, 712 can be served.",
    });
  });
});
