import { RandomStream } from "../sim/random.ts";
import { GreedyTrial } from "./greedyTrial.ts";
import type { Kernels } from "./kernels/kernels.ts";
import { Network } from "./network.ts";
import type { CommonSettings, Progress, Task, Trainer } from "./trainer.ts";

/** Settings of the genetic algorithm. */
export interface GeneticSettings extends CommonSettings {
  /** Policies of a generation. */
  readonly population: number;
  /** The best that live on unchanged. */
  readonly elite: number;
  /** Policies drawn for each parent, of which the fittest becomes one. */
  readonly tournament: number;
  /** Decisions of each environment that fitness is measured on. */
  readonly steps: number;
  /** Share of weights that mutate in a child. */
  readonly mutationShare: number;
  /** Standard deviation of a mutation in the first generation, in those of a first weight. */
  readonly mutationSize: number;
  /** Generations until mutations have fallen to a tenth of that, in a straight line. */
  readonly iterations: number;
}

export const defaultGenetic: GeneticSettings = {
  seed: 1,
  hidden: [16],
  environments: 8,
  rowCapacity: 4096,
  population: 48,
  elite: 4,
  tournament: 3,
  steps: 64,
  mutationShare: 0.2,
  mutationSize: 0.5,
  iterations: 150,
};

/** Mutations never get smaller than this share of their first size. */
const LEAST_MUTATION = 0.1;

/**
 * A genetic algorithm over a policy's weights: tournaments choose parents, a child takes each weight from one of two, and
 * some mutate. Fitness is the mean reward by time; all policies of a generation meet the same environments.
 */
export class Genetic implements Trainer {
  readonly policy: Network;
  private readonly settings: GeneticSettings;
  private readonly trial: GreedyTrial;
  private readonly random: RandomStream;
  /** Typical size of each weight at the start, so that mutations are in proportion. */
  private readonly scale: Float32Array;
  private population: Float32Array[];
  private generation = 0;

  constructor(kernels: Kernels, task: Task, settings: Partial<GeneticSettings> = {}) {
    this.settings = { ...defaultGenetic, ...settings };
    const { hidden, rowCapacity, seed, population } = this.settings;
    const widths = [task.features, ...hidden, task.columns] as const;
    const weights = new RandomStream(seed, "policy");
    this.policy = new Network(kernels, widths, rowCapacity, weights);
    this.population = Array.from({ length: population }, () => {
      const genome = Float32Array.from(this.policy.parameters);
      this.policy.randomise(weights);
      return genome;
    });
    this.scale = Float32Array.from(this.policy.parameters);
    for (const { offset, inputs, outputs } of this.policy.layers)
      this.scale.fill(Math.sqrt(2 / inputs), offset, offset + (inputs + 1) * outputs);
    this.trial = new GreedyTrial(this.policy, task);
    this.random = new RandomStream(seed, "generations");
  }

  iterate(): Progress {
    const { population, elite, environments, steps } = this.settings;
    const seed = this.random.bits();
    let reward = 0;
    const judged = this.population.map((genome) => {
      this.policy.parameters.set(genome);
      const score = this.trial.run(seed, environments, steps);
      reward += score.reward;
      return { genome, fitness: score.rewardByTime };
    });
    // Sorting keeps the order of equals, so that generations are the same on every engine.
    judged.sort((a, b) => b.fitness - a.fitness);
    this.generation++;
    const parents = judged.map(({ genome }) => genome);
    this.population = parents.slice(0, elite);
    while (this.population.length < population) this.population.push(this.child(parents));
    this.policy.parameters.set(parents[0]!);
    const decisions = population * environments * steps;
    return { steps: this.generation * decisions, reward: reward / population, entropy: null, loss: null };
  }

  /** @param ranked policies, the fittest first */
  private child(ranked: readonly Float32Array[]): Float32Array {
    const { random, scale } = this;
    const { mutationShare, mutationSize, iterations } = this.settings;
    const [mother, father] = [this.parent(ranked), this.parent(ranked)];
    const size = mutationSize * Math.max(LEAST_MUTATION, 1 - this.generation / iterations);
    return mother.map((weight, i) => {
      const inherited = random.bits() & 1 ? weight : father[i]!;
      return random.uniform() < mutationShare ? inherited + size * scale[i]! * random.normal() : inherited;
    });
  }

  private parent(ranked: readonly Float32Array[]): Float32Array {
    let best = ranked.length - 1;
    for (let i = 0; i < this.settings.tournament; i++)
      best = Math.min(best, Math.floor(this.random.uniform() * ranked.length));
    return ranked[best]!;
  }
}
