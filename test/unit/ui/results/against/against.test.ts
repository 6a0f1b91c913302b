import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { againstSentence } from "../../../../../src/ui/results/against/againstSentence.ts";
import { comparedMetrics } from "../../../../../src/ui/results/against/compared.ts";
import { differences, reaches } from "../../../../../src/ui/results/against/differences.ts";
import { differenceText, isCertain } from "../../../../../src/ui/results/against/differenceText.ts";
import { isFinisher } from "../../../../../src/ui/results/contender.ts";
import { contenders, outcome, scenarioOf } from "../outcomes.ts";

const two = scenarioOf({ Photos: 150 }, ["triton", "edf"]);
const p99 = comparedMetrics.findIndex(({ metric }) => metric === "p99Ms");
const plain = (text: string): string => text.replaceAll("\u202f", " ");

function pair(theirs: readonly number[], ours: readonly number[], standing: "met" | "saturated" = "met") {
  const all = contenders(two, [
    outcome("Triton", { standing: "met", p99Ms: { "": theirs } }),
    outcome("EDF", { standing, p99Ms: { "": ours } }),
  ]).filter(isFinisher);
  const [reference] = all;
  if (reference === undefined) throw new Error("no reference");
  return differences(all, reference, "");
}

describe("differences against a reference", () => {
  it("leave out the reference itself", () => {
    expect(pair([100, 110], [60, 66]).map(({ finisher }) => finisher.label)).toEqual(["EDF"]);
  });

  it("say by what share a latency is shorter, within its interval", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1, max: 1e4, noNaN: true }), { minLength: 3, maxLength: 12 }),
        (arrivals) => {
          const ours = arrivals.map((ms, i) => ms * (0.6 + 0.02 * (i % 3)));
          const found = pair(arrivals, ours)[0]?.differences[p99];
          if (found == null) throw new Error("no difference");
          expect(found.low).toBeLessThanOrEqual(found.value);
          expect(found.high).toBeGreaterThanOrEqual(found.value);
          expect(found.value).toBeGreaterThan(-40.001);
          expect(found.value).toBeLessThan(-35.999);
        },
      ),
    );
  });

  it("have no latency where one of the two has no steady one", () => {
    expect(pair([100, 110], [900, 9000], "saturated")[0]?.differences[p99]).toBeNull();
  });

  it("reach as far as the intervals of those that keep up", () => {
    const rows = pair([100, 100, 100], [60, 62, 58]);
    const found = rows[0]?.differences[p99];
    expect(reaches(rows, "")[p99]).toBe(Math.abs(found?.low ?? 0));
  });

  it("are told in words with their interval, and only where there is no doubt", () => {
    const [sure] = pair([100, 100, 100, 100], [64, 66, 62, 64]);
    const [unsure] = pair([100, 100, 100, 100], [50, 200, 80, 130]);
    if (sure === undefined || unsure === undefined) throw new Error("no row");
    expect(plain(againstSentence(sure, "Triton"))).toBe("Against Triton, EDF: 36 % less time at p99 (33 to 39).");
    expect(againstSentence(unsure, "Triton")).toBe("EDF can’t be told apart from Triton by these runs.");
  });
});

describe("differenceText", () => {
  it("has the decimals that the interval makes sense of", () => {
    expect(differenceText({ value: 1.613, low: 1.213, high: 2.013 })).toEqual({
      value: "+1.6",
      interval: "1.2 to 2.0",
    });
    expect(differenceText({ value: -36.2, low: -39.4, high: -33 })).toEqual({ value: "−36", interval: "−39 to −33" });
    expect(differenceText(null)).toEqual({ value: "–", interval: "" });
  });

  it("has no interval after one pair, which proves nothing", () => {
    expect(differenceText({ value: 4, low: 4, high: 4 }).interval).toBe("");
    expect(isCertain({ value: 4, low: 4, high: 4 })).toBe(false);
  });
});
