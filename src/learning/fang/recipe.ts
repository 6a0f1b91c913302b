import { fangSchema } from "../../policy/fang/features.ts";
import { RandomStream } from "../../sim/random.ts";
import { Ppo } from "../ppo.ts";
import type { Recipe, Validation } from "../recipe.ts";
import type { Ranges } from "./drawScenario.ts";
import { drawRunnable, randomTask } from "./drawTask.ts";
import { PolicyTrial, rival, rivalUtility } from "./fangUtility.ts";
import { startGreedy } from "./greedyStart.ts";

/** Scenarios that training draws: of every size, below and far above what the fleet can serve. */
const TRAINING: Ranges = { apps: [2, 24], devices: [1, 8], load: [0.1, 1.4], requests: 1500 };
/** Scenarios that checkpoints are chosen by: large ones, from a stream of their own. */
const VALIDATION: Ranges = { apps: [6, 24], devices: [2, 8], load: [0.2, 1.3], requests: 3000 };
const VALIDATION_SEED = 77_001;
const VALIDATION_SCENARIOS = 32;

/** Fang et al.'s learned scheduler: proximal policy optimisation over random fleets and workloads. */
export const fangRecipe: Recipe = {
  policy: "fang-rl",
  schema: fangSchema,
  algorithm: "ppo",
  iterations: 300,
  validateEvery: 20,
  about:
    "Begins as the greedy rule (most utility per device-second) and learns from there, over random scenarios of 2 to 24 apps on 1 to 8 devices, half of them measured in the catalogue and half invented, loads of 0.1 to 1.4, Poisson, bursty and on-off arrivals, jitter of batch durations up to a fifth.",
  scoreName: "mean utility per request on 32 held-out scenarios of 6 to 24 apps",
  trainer(kernels, seed) {
    const trainer = new Ppo(kernels, randomTask(TRAINING), {
      seed,
      hidden: [64, 64],
      environments: 96,
      steps: 64,
      iterations: this.iterations,
      rate: 5e-4,
      minibatch: 1024,
      entropyBonus: 0.001,
      lambda: 0.9,
      standardiseEach: true,
    });
    startGreedy(trainer.policy);
    return trainer;
  },
  validation(): Validation {
    const stream = new RandomStream(VALIDATION_SEED, "validation");
    const scenarios = Array.from({ length: VALIDATION_SCENARIOS }, () =>
      drawRunnable(stream, VALIDATION, "validation"),
    );
    const mean = (utility: (scenario: (typeof scenarios)[number]) => number) =>
      scenarios.reduce((sum, scenario) => sum + utility(scenario), 0) / scenarios.length;
    return {
      rivals: ["edf", "fang-heuristic", "myopic"].map((id) => {
        const chosen = rival(id);
        return { name: chosen.label, score: mean(({ compiled, seed }) => rivalUtility(chosen, compiled, seed)) };
      }),
      score(policy) {
        const trial = new PolicyTrial(policy);
        return mean(({ compiled, seed }) => trial.utility(compiled, seed));
      },
    };
  },
};
