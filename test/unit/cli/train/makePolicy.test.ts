import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { makePolicy } from "../../../../src/cli/train/makePolicy.ts";
import { randomTask } from "../../../../src/learning/fang/drawTask.ts";
import { startGreedy } from "../../../../src/learning/fang/greedyStart.ts";
import { fangRecipe } from "../../../../src/learning/fang/recipe.ts";
import { plainKernels } from "../../../../src/learning/kernels/plain.ts";
import { simdKernels } from "../../../../src/learning/kernels/simd.ts";
import { Ppo } from "../../../../src/learning/ppo.ts";
import type { Recipe } from "../../../../src/learning/recipe.ts";
import { checkPolicy } from "../../../../src/policy/checkPolicy.ts";

/** Fang's recipe with fewer environments, judged by the size of the weights, which costs nothing and tells policies apart. */
const short: Recipe = {
  ...fangRecipe,
  iterations: 2,
  validateEvery: 1,
  trainer(kernels, seed) {
    const task = randomTask({ apps: [2, 6], devices: [1, 3], load: [0.3, 1.3], requests: 300 });
    const trainer = new Ppo(kernels, task, {
      seed,
      environments: 8,
      steps: 16,
      minibatch: 64,
      iterations: 2,
      standardiseEach: true,
    });
    startGreedy(trainer.policy);
    return trainer;
  },
  validation: () => ({
    rivals: [{ name: "Nobody", score: 0 }],
    score: ({ parameters }) => parameters.reduce((sum, weight) => sum + Math.abs(weight), 0),
  }),
};

const make = (seed: number, kernels = simdKernels(256)) => makePolicy(short, kernels, seed, "abc1234", () => undefined);
const digest = (file: Uint8Array) => createHash("sha256").update(file).digest("hex");

/** What the short run made when it was recorded. It changes with whatever decides a policy: simulation, features, trainer. */
const RECORDED = "833d9072a726a7ce1625846deb6f353ed4c6a56686ec97966eeb753f6eaf3d81";

describe("making a policy", () => {
  const made = make(3);

  it("makes the recorded file again, bit for bit", () => {
    expect(digest(made.file)).toBe(RECORDED);
    expect(made.card.sha256).toBe(RECORDED);
  });

  it("makes the same file twice, and another with another seed", () => {
    expect(digest(make(3).file)).toBe(digest(made.file));
    expect(digest(make(4).file)).not.toBe(digest(made.file));
  });

  it("makes the same weights without WebAssembly", () => {
    const plain = make(3, plainKernels());
    expect(plain.card.metadata).toEqual({ ...made.card.metadata, kernel: "plain" });
    expect(plain.card.curve).toEqual(made.card.curve);
  });

  it("makes a file that can be used, with a card that says how to make it again", () => {
    const checked = checkPolicy(made.file, fangRecipe.schema);
    expect(checked).toEqual({ ok: true, value: made.card.metadata });
    expect(made.card.command).toBe(
      "npm run -s train -- --policy fang-rl --seed 3 --revision abc1234 --out fang-rl.onnx",
    );
    expect(made.card.curve.map(({ iteration }) => iteration)).toEqual([0, 1, 2]);
    expect(made.card.bytes).toBe(made.file.length);
  });

  it("keeps the checkpoint with the highest score", () => {
    const { card } = made;
    const best = Math.max(...card.curve.map(({ score }) => score));
    expect(card.curve.find(({ iteration }) => iteration === card.iteration)?.score).toBe(best);
    expect(card.metadata.validation).toBe(best);
  });
});
