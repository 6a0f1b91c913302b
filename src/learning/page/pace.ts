import type { AlgorithmId } from "../algorithms.ts";
import type { DdqnSettings } from "../ddqn.ts";
import type { GeneticSettings } from "../genetic.ts";
import type { PpoSettings } from "../ppo.ts";
import type { SacSettings } from "../sac.ts";
import type { CommonSettings } from "../trainer.ts";

/** How an algorithm is run while somebody watches. */
export interface Pace {
  readonly name: string;
  /** What it is, in a sentence. */
  readonly about: string;
  /** A run's length where nobody says another. */
  readonly decisions: number;
  /** Decisions of an iteration: few, so that pause and stop are felt at once. */
  readonly perIteration: number;
  /** Iterations between validations: about a second. */
  readonly validateEvery: number;
  /**
   * Whether a policy's first weights are where learning begins. Learners of values and populations begin at random: their
   * first weights mean something else, or are many.
   */
  readonly begins: boolean;
  /** @param iterations of the whole run, over which rates and exploration fall */
  readonly settings: (iterations: number) => Partial<CommonSettings>;
}

/** Rewards of schedulers are about 0.01 a decision; learners of values want returns of the order of 1. */
const REWARD_SCALE = 30;

/** Every algorithm's pace on the page, in the order of the picker. */
export const paces: Readonly<Record<AlgorithmId, Pace>> = {
  ppo: {
    name: "PPO",
    about: "Proximal policy optimisation: small steps towards what did better than expected.",
    decisions: 200_000,
    perIteration: 32 * 64,
    validateEvery: 4,
    begins: true,
    settings: (iterations): Partial<PpoSettings> => ({
      environments: 32,
      steps: 64,
      iterations,
      rate: 7e-4,
      minibatch: 512,
      // What a batch does to the queues is felt tens of decisions later.
      lambda: 0.99,
      entropyBonus: 0.02,
    }),
  },
  sac: {
    name: "SAC",
    about: "Discrete soft actor-critic: learns from all it remembers, and keeps some randomness.",
    decisions: 20_000,
    perIteration: 8 * 2,
    validateEvery: 50,
    begins: false,
    settings: (): Partial<SacSettings> => ({
      environments: 8,
      steps: 2,
      minibatch: 64,
      rate: 7e-4,
      warmup: 500,
      replayRows: 100_000,
      rewardScale: REWARD_SCALE,
    }),
  },
  ddqn: {
    name: "Double DQN",
    about: "Double deep Q-learning: learns what each action is worth, and takes the best.",
    decisions: 40_000,
    perIteration: 8 * 4,
    validateEvery: 50,
    begins: false,
    settings: (iterations): Partial<DdqnSettings> => ({
      environments: 8,
      steps: 4,
      minibatch: 64,
      rate: 7e-4,
      warmup: 500,
      replayRows: 100_000,
      rewardScale: REWARD_SCALE,
      explorationDecisions: iterations * 8,
    }),
  },
  a2c: {
    name: "A2C",
    about: "Advantage actor-critic: one step for each batch of decisions, without a reward for randomness.",
    decisions: 100_000,
    perIteration: 24 * 16,
    validateEvery: 15,
    begins: true,
    settings: (iterations) => ({ environments: 24, steps: 16, iterations }),
  },
  ga: {
    name: "Genetic",
    about: "A genetic algorithm: many policies compete, the fittest are crossed and mutated.",
    decisions: 500_000,
    perIteration: 24 * 4 * 64,
    validateEvery: 5,
    begins: false,
    settings: (iterations): Partial<GeneticSettings> => ({ population: 24, environments: 4, steps: 64, iterations }),
  },
};
