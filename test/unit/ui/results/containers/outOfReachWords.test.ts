import { describe, expect, test } from "vitest";
import { outOfReachWords } from "../../../../../src/ui/results/containers/outOfReachWords.ts";

const words = (leastShare: number, leftShare: number, targetMs: number) => {
  const { fault, remedy } = outOfReachWords({ appId: "a", deviceId: "d", leastShare, leftShare }, targetMs, "T4");
  return { fault: fault.replaceAll("\u202f", " "), remedy: remedy.replaceAll("\u202f", " ") };
};

describe("targets out of reach", () => {
  test("one that the others leave too little for is told what it needs, what is left, and what would do", () => {
    expect(words(0.56, 0.34, 5000)).toEqual({
      fault: "can’t answer in 5 s: it would need 56 % of T4, and the others leave 34 %.",
      remedy: "About 8.3 s would be in reach.",
    });
  });

  test("one that is too much for a whole device is told so", () => {
    expect(words(1.4, 1, 300)).toEqual({
      fault: "can’t answer in 300 ms: it would need 1.40 of T4, and there is 1.",
      remedy: "About 420 ms would be in reach.",
    });
  });

  test("where nothing is left, no target is offered", () => {
    expect(words(0.2, 0, 300).remedy).toBe("");
  });
});
