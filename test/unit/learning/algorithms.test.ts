import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { A2c } from "../../../src/learning/a2c.ts";
import { algorithms as index } from "../../../src/learning/algorithms.ts";
import { Ddqn } from "../../../src/learning/ddqn.ts";
import { Genetic } from "../../../src/learning/genetic.ts";
import { GreedyTrial } from "../../../src/learning/greedyTrial.ts";
import type { Kernels } from "../../../src/learning/kernels/kernels.ts";
import { plainKernels } from "../../../src/learning/kernels/plain.ts";
import { simdKernels } from "../../../src/learning/kernels/simd.ts";
import { Ppo } from "../../../src/learning/ppo.ts";
import { Sac } from "../../../src/learning/sac.ts";
import type { Task, Trainer } from "../../../src/learning/trainer.ts";
import { bandit, chain, hurry, type TinyTask } from "./tinyTasks.ts";

const small = { hidden: [16], environments: 8, rowCapacity: 256 };

/** Every algorithm at a size for tiny tasks, and how many iterations it gets. */
const algorithms: Readonly<
  Record<string, { readonly iterations: number; readonly create: (k: Kernels, t: Task, seed: number) => Trainer }>
> = {
  ppo: {
    iterations: 40,
    create: (kernels, task, seed) =>
      new Ppo(kernels, task, { ...small, seed, steps: 32, minibatch: 64, rate: 5e-3, iterations: 40 }),
  },
  a2c: {
    iterations: 300,
    create: (kernels, task, seed) => new A2c(kernels, task, { ...small, seed, rate: 1e-2, iterations: 300 }),
  },
  sac: {
    iterations: 40,
    create: (kernels, task, seed) =>
      new Sac(kernels, task, { ...small, seed, warmup: 256, rate: 3e-3, minibatch: 64, follow: 0.02 }),
  },
  ddqn: {
    iterations: 40,
    create: (kernels, task, seed) =>
      new Ddqn(kernels, task, {
        ...small,
        ...{ seed, warmup: 256, rate: 3e-3, minibatch: 64, follow: 0.02, explorationDecisions: 5000 },
      }),
  },
  ga: {
    iterations: 25,
    create: (kernels, task, seed) =>
      new Genetic(kernels, task, { ...small, seed, hidden: [4], population: 32, steps: 32, iterations: 25 }),
  },
};

const names = Object.keys(algorithms);

test("every algorithm is tried, and made by its id as it says", () => {
  expect(Object.keys(index).sort()).toEqual(names.toSorted());
  for (const create of Object.values(index)) {
    const trainer = create(simdKernels(16), chain, { ...small, seed: 1 });
    expect(trainer.policy.widths).toEqual([6, 16, 1]);
    expect(trainer.iterate().steps).toBeGreaterThan(0);
  }
});

function learnt(name: string, task: Task, kernels: Kernels = simdKernels(16), seed = 1): Trainer {
  const { create, iterations } = algorithms[name]!;
  const trainer = create(kernels, task, seed);
  for (let i = 0; i < iterations; i++) trainer.iterate();
  return trainer;
}

/** Mean reward of the policy's best actions, in shares of the optimum. */
function share(trainer: Trainer, task: TinyTask): number {
  return new GreedyTrial(trainer.policy, task).run(77, 16, 250).reward / task.optimum;
}

describe.each(names)("%s", (name) => {
  test("finds the best of a contextual bandit, within 5 %", () => {
    expect(share(learnt(name, bandit), bandit)).toBeGreaterThan(0.95);
  });

  test("finds the way along a chain, past the small rewards beside it", () => {
    expect(share(learnt(name, chain), chain)).toBeGreaterThan(0.95);
  });

  test("learns the same policy to the bit from the same seed, under both kernels, and another from another", () => {
    const digest = (kernels: Kernels, seed: number) => {
      const trainer = algorithms[name]!.create(kernels, chain, seed);
      const progress = Array.from({ length: 4 }, () => trainer.iterate());
      const weights = createHash("sha256").update(trainer.policy.parameters).digest("hex");
      return { weights, progress };
    };
    const first = digest(simdKernels(16), 1);
    expect(digest(simdKernels(16), 1)).toEqual(first);
    expect(digest(plainKernels(), 1)).toEqual(first);
    expect(digest(simdKernels(16), 2).weights).not.toBe(first.weights);
    // Decisions are counted, and what is reported is a number or says that there is none.
    const steps = first.progress.map((progress) => progress.steps);
    expect(steps).toEqual([1, 2, 3, 4].map((i) => i * steps[0]!));
    for (const { reward, entropy, loss } of first.progress)
      for (const figure of [reward, entropy, loss]) expect(figure === null || Number.isFinite(figure)).toBe(true);
  });

  test("prefers a small reward soon to a large one late", () => {
    expect(share(learnt(name, hurry), hurry)).toBe(1);
  });
});
