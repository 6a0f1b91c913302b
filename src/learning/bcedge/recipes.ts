import { bcedgeSchema } from "../../policy/bcedge/features.ts";
import { chooseScheduler } from "../../schedulers/index.ts";
import { compile } from "../../sim/compile.ts";
import type { Compiled } from "../../sim/compiled.ts";
import { A2c } from "../a2c.ts";
import { Ddqn } from "../ddqn.ts";
import { Genetic } from "../genetic.ts";
import { Ppo } from "../ppo.ts";
import type { Recipe, Validation } from "../recipe.ts";
import { Sac } from "../sac.ts";
import type { Task } from "../trainer.ts";
import { EdgeEnvironment } from "./edgeEnvironment.ts";
import { drawEdgeScenario, TRAINING, VALIDATION, VALIDATION_SEEDS } from "./edgeScenarios.ts";
import { constrained, EdgeTrial, fixedSettings, rivalScore, settingOf } from "./edgeUtility.ts";

const SCENARIOS = 48;

/** What all of BCEdge's policies learn: one queue of a random edge box, slot by slot. */
export const edgeTask: Task<EdgeEnvironment> = {
  features: bcedgeSchema.features.length,
  columns: bcedgeSchema.actions.length,
  environment: (seed) => new EdgeEnvironment(seed, TRAINING),
};

const environments =
  "Learns as one queue of a random edge box, slot by slot: 1 to 12 models on a Jetson of the catalogue or an invented box, loads of 0.2 to 0.8, Poisson, bursty, on-off and swinging arrivals, jitter of batch durations; the other queues keep a sensible setting, copy the learner's or choose at random. Reward is utility above that of batch 2 × 2 instances on the same arrivals.";

const common = {
  schema: bcedgeSchema,
  scoreName: `mean utility.bcedge on ${SCENARIOS} held-out boxes of 4 to 10 models, less 5 for each share of violations above 5 %`,
  validation,
} as const;

/** BCEdge's own learner: discrete soft actor-critic. */
const bcedgeRecipe: Recipe = {
  ...common,
  policy: "bcedge",
  algorithm: "sac",
  iterations: 600,
  validateEvery: 10,
  about: `Discrete soft actor-critic, entropy held at 0.3 of the greatest. ${environments}`,
  trainer: (kernels, seed) =>
    new Sac(kernels, edgeTask, {
      seed,
      environments: 32,
      steps: 16,
      decisionsPerUpdate: 16,
      minibatch: 1024,
      rate: 1e-3,
      follow: 0.02,
      maxError: 1.5,
      entropyShare: 0.3,
    }),
};

/** TAC: the same actions, advantage actor-critic without reward for entropy. */
const tacRecipe: Recipe = {
  ...common,
  policy: "tac",
  algorithm: "a2c",
  iterations: 400,
  validateEvery: 20,
  about: `Advantage actor-critic without reward for entropy. ${environments}`,
  trainer: (kernels, seed) => new A2c(kernels, edgeTask, { seed, environments: 32, steps: 16, iterations: 400 }),
};

const ppoRecipe: Recipe = {
  ...common,
  policy: "bcedge-ppo",
  algorithm: "ppo",
  iterations: 60,
  validateEvery: 2,
  about: `Proximal policy optimisation. ${environments}`,
  trainer: (kernels, seed) => new Ppo(kernels, edgeTask, { seed, environments: 32, steps: 96, iterations: 60 }),
};

const ddqnRecipe: Recipe = {
  ...common,
  policy: "bcedge-ddqn",
  algorithm: "ddqn",
  iterations: 300,
  validateEvery: 10,
  about: `Double deep Q-learning. ${environments}`,
  trainer: (kernels, seed) =>
    new Ddqn(kernels, edgeTask, {
      seed,
      environments: 32,
      steps: 16,
      decisionsPerUpdate: 16,
      minibatch: 512,
      rate: 1e-3,
      follow: 0.02,
      maxError: 1.5,
      explorationDecisions: 80_000,
    }),
};

const gaRecipe: Recipe = {
  ...common,
  policy: "bcedge-ga",
  algorithm: "ga",
  iterations: 40,
  validateEvery: 2,
  about: `A genetic algorithm over the weights of a small network. ${environments}`,
  trainer: (kernels, seed) =>
    new Genetic(kernels, edgeTask, { seed, environments: 16, steps: 24, population: 24, iterations: 40 }),
};

/** How BCEdge's policies and those that the paper compares it with are made. */
export const edgeRecipes: readonly Recipe[] = [bcedgeRecipe, tacRecipe, ppoRecipe, ddqnRecipe, gaRecipe];

function validation(): Validation {
  const scenarios: { readonly compiled: Compiled; readonly seed: number }[] = [];
  for (let i = 0; scenarios.length < SCENARIOS; i++) {
    const scenario = drawEdgeScenario(VALIDATION_SEEDS + i, VALIDATION);
    const checked = compile(scenario);
    if (checked.ok) scenarios.push({ compiled: checked.value, seed: scenario.seed });
  }
  const mean = (score: (scenario: (typeof scenarios)[number]) => number): number =>
    scenarios.reduce((sum, scenario) => sum + score(scenario), 0) / scenarios.length;
  const triton = chooseScheduler({ id: "triton", params: { instances: 2, maxQueueDelayMs: 0 } }, "triton");
  if (!triton.ok) throw new RangeError("Triton can't be chosen.");
  const { create } = triton.value;
  const fixed = (batchPlace: number, instances: number) =>
    mean(({ compiled, seed }) => {
      const settings = Array.from({ length: compiled.queues }, () => settingOf(batchPlace, instances));
      return constrained(fixedSettings(compiled, seed, settings));
    });
  return {
    rivals: [
      {
        name: "Triton, 2 instances, no delay",
        score: mean(({ compiled, seed }) => constrained(rivalScore(compiled, seed, create(compiled)))),
      },
      { name: "batch 1 × 2 instances for all", score: fixed(0, 2) },
      { name: "batch 2 × 2 instances for all", score: fixed(1, 2) },
    ],
    score(policy) {
      const trial = new EdgeTrial(policy);
      return mean(({ compiled, seed }) => constrained(trial.score(compiled, seed)));
    },
  };
}
