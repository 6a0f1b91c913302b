import type { ActorCriticSettings } from "../actorCritic.ts";
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
  /** Policies that decide in each of the environments: more than one where they compete. */
  readonly population: number;
  readonly environments: number;
  /** Decisions of each environment in an iteration: few, so that pause and stop are felt at once. */
  readonly steps: number;
  /** Iterations between validations: about a second. */
  readonly validateEvery: number;
  /**
   * Whether a policy's first weights are where learning begins. Learners of values and populations begin at random: their
   * first weights mean something else, or are many.
   */
  readonly begins: boolean;
  /**
   * Beside how many environments and steps.
   * @param iterations of the whole run, over which rates and exploration fall
   * @param rewardScale what rewards are multiplied by for learners of values
   */
  readonly settings: (iterations: number, rewardScale: number) => Partial<CommonSettings>;
}

/** Every algorithm's pace on the page, in the order of the picker. */
export const paces: Readonly<Record<AlgorithmId, Pace>> = {
  ppo: {
    name: "PPO",
    about: "Proximal policy optimisation: small steps towards what did better than expected.",
    decisions: 200_000,
    population: 1,
    environments: 32,
    steps: 64,
    validateEvery: 4,
    begins: true,
    settings: (iterations): Partial<PpoSettings> => ({
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
    population: 1,
    environments: 8,
    steps: 2,
    validateEvery: 50,
    begins: false,
    settings: (_, rewardScale): Partial<SacSettings> => ({
      minibatch: 64,
      rate: 7e-4,
      warmup: 500,
      replayRows: 100_000,
      rewardScale,
    }),
  },
  ddqn: {
    name: "Double DQN",
    about: "Double deep Q-learning: learns what each action is worth, and takes the best.",
    decisions: 40_000,
    population: 1,
    environments: 8,
    steps: 4,
    validateEvery: 50,
    begins: false,
    settings: (iterations, rewardScale): Partial<DdqnSettings> => ({
      minibatch: 64,
      rate: 7e-4,
      warmup: 500,
      replayRows: 100_000,
      rewardScale,
      explorationDecisions: iterations * 8,
    }),
  },
  a2c: {
    name: "A2C",
    about: "Advantage actor-critic: one step for each batch of decisions, without a reward for randomness.",
    decisions: 100_000,
    population: 1,
    environments: 24,
    steps: 16,
    validateEvery: 15,
    begins: true,
    settings: (iterations): Partial<ActorCriticSettings> => ({ iterations }),
  },
  ga: {
    name: "Genetic",
    about: "A genetic algorithm: many policies compete, the fittest are crossed and mutated.",
    decisions: 500_000,
    population: 24,
    environments: 4,
    steps: 64,
    validateEvery: 5,
    begins: false,
    settings: (iterations): Partial<GeneticSettings> => ({ population: 24, iterations }),
  },
};
