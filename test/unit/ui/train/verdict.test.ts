import { describe, expect, test } from "vitest";
import type { KeptPolicy, TrainingPoint } from "../../../../src/store/training.ts";
import { narrowSpace } from "../../../../src/ui/parts/numbers.ts";
import { standings } from "../../../../src/ui/train/verdict/passed.ts";
import { trainStep } from "../../../../src/ui/train/verdict/trainStep.ts";
import { apart, trainVerdict } from "../../../../src/ui/train/verdict/trainVerdict.ts";
import { rule, scored } from "./points.ts";

const rules = [rule("fixed-batch", 0.63), rule("edf", 0.7)];

function kept(points: readonly TrainingPoint[]): KeptPolicy {
  const score = Math.max(...points.map((point) => point.score ?? 0));
  return { bytes: new Uint8Array(), sha256: null, score, iteration: 0, steps: 0, elapsedS: 0 };
}

const verdict = (state: "running" | "done", ...scores: readonly (number | null)[]) =>
  trainVerdict(standings(rules, scored(...scores)), kept(scored(...scores)), state)?.replaceAll(narrowSpace, " ");
const step = (...scores: readonly (number | null)[]) =>
  trainStep(standings(rules, scored(...scores)), kept(scored(...scores)).score)
    .map((piece) => (piece.kind === "run-more" ? "" : piece.text))
    .join("")
    .replaceAll(narrowSpace, " ")
    .trim();

describe("a rival", () => {
  test("is passed by the first score above its own, not by one that equals it, and stays passed", () => {
    const [edf, fixed] = standings(rules, scored(0.5, 0.63, null, 0.64, 0.5));
    expect(fixed?.passed).toEqual({ elapsedS: 3.5, steps: 3000, fromStart: false });
    expect(edf).toMatchObject({ rival: { scheduler: "edf" }, passed: null });
  });
});

describe("the verdict", () => {
  test("names the strongest rule that was passed, and when", () => {
    expect(verdict("running", 0.5, 0.65)).toBe("Passed the best fixed batch after 1.5 s.");
    expect(verdict("done", 0.5, 0.65, 0.72)).toBe("Passed EDF after 2.5 s.");
  });

  test("says how far the nearest rule is while none is passed", () => {
    expect(verdict("running", 0.5, 0.61)).toBe("Has not passed the best fixed batch yet: 0.61 of 0.63.");
    expect(verdict("done", 0.5, 0.61)).toBe("Did not pass the best fixed batch: 0.61 of 0.63.");
  });

  test("counts nothing as learnt that was so before training", () => {
    expect(verdict("running", 0.65)).toBe("Has not passed EDF yet: 0.65 of 0.70.");
    expect(verdict("running", 0.8)).toBe("Begins above EDF, the best of the rules.");
    expect(verdict("running", 0.65, 0.71)).toBe("Passed EDF after 1.5 s.");
  });

  test("is none before anything was scored", () => {
    expect(trainVerdict([], null, "running")).toBeNull();
    expect(trainVerdict(standings(rules, []), null, "running")).toBeNull();
  });
});

describe("the sentence under it", () => {
  test("tells what was passed and what is next", () => {
    expect(step(0.5, 0.65)).toBe(
      "It passed the best fixed batch (1.5 s). Next is EDF with 0.70; the best checkpoint has 0.65.",
    );
    expect(step(0.65, 0.71)).toBe(
      "Before any training it scored above the best fixed batch. It passed EDF (1.5 s). It scores higher than all 2 rules that need no learning.",
    );
  });
});

describe("two scores", () => {
  test("are written with the digits that tell them apart", () => {
    expect(apart(0.61, 0.63)).toEqual(["0.61", "0.63"]);
    expect(apart(0.73124, 0.73131)).toEqual(["0.7312", "0.7313"]);
  });
});
