import { expect, test } from "vitest";
import { GreedyTrial } from "../../../src/learning/greedyTrial.ts";
import { Imitate } from "../../../src/learning/imitate.ts";
import { simdKernels } from "../../../src/learning/kernels/simd.ts";
import { Ppo } from "../../../src/learning/ppo.ts";
import { bandit, chain } from "./tinyTasks.ts";

const small = { hidden: [16], environments: 8, rowCapacity: 256 };

test.each([1, 0.5, 0])(
  "a policy learns to do as its teacher, which it follows in %d of all decisions",
  (followTeacher) => {
    const trainer = new Imitate(simdKernels(16), bandit, (environment) => environment.bestAction(), {
      ...small,
      ...{ followTeacher, rate: 5e-3, minibatch: 64 },
    });
    const first = trainer.iterate();
    for (let i = 0; i < 30; i++) trainer.iterate();
    const last = trainer.iterate();
    expect(last.loss!).toBeLessThan(first.loss! / 4);
    expect(new GreedyTrial(trainer.policy, bandit).run(7, 16, 200).reward / bandit.optimum).toBeGreaterThan(0.95);
    // What is taught decides, not what is worth more: a teacher that goes back along the chain is followed.
    const backward = new Imitate(simdKernels(16), chain, () => 0, { ...small, rate: 5e-3, followTeacher });
    for (let i = 0; i < 10; i++) backward.iterate();
    expect(new GreedyTrial(backward.policy, chain).run(7, 4, 50).reward).toBeCloseTo(0.05, 10);
  },
);

test("another trainer can begin with what was learnt from a teacher", () => {
  const trainer = new Imitate(simdKernels(16), bandit, (environment) => environment.bestAction(), {
    ...small,
    rate: 5e-3,
  });
  for (let i = 0; i < 20; i++) trainer.iterate();
  const ppo = new Ppo(simdKernels(16), bandit, { ...small, steps: 64, rate: 1e-4 });
  ppo.policy.copy(trainer.policy);
  expect(ppo.iterate().reward / bandit.optimum).toBeGreaterThan(0.9);
});
