import { exp } from "../sim/exactMath.ts";
import type { Pull } from "./actor.ts";
import { ActorCritic, type ActorCriticSettings } from "./actorCritic.ts";
import { inOrder, shuffle } from "./draw.ts";
import type { Kernels } from "./kernels/kernels.ts";
import type { Network } from "./network.ts";
import type { Progress, Task, Trainer } from "./trainer.ts";

/** Settings of proximal policy optimisation. */
export interface PpoSettings extends ActorCriticSettings {
  /** Times that an iteration learns from each state. */
  readonly epochs: number;
  /** States per step of descent; a remainder at the end of an epoch is left out. */
  readonly minibatch: number;
  /** How far from 1 the ratio of new to old probability still counts. */
  readonly clip: number;
  /** Reward for entropy, in standard deviations of the advantage per nat. */
  readonly entropyBonus: number;
}

export const defaultPpo: PpoSettings = {
  seed: 1,
  hidden: [64, 64],
  environments: 24,
  rowCapacity: 4096,
  steps: 96,
  iterations: 120,
  rate: 5e-4,
  epochs: 3,
  minibatch: 256,
  lambda: 0.95,
  clip: 0.2,
  entropyBonus: 0.01,
  maxNorm: 0.5,
  standardiseEach: false,
};

/** Proximal policy optimisation with a clipped ratio (Schulman et al. 2017), over semi-Markov steps. */
export class Ppo implements Trainer {
  readonly policy: Network;
  private readonly settings: PpoSettings;
  private readonly learner: ActorCritic;
  private readonly order: Int32Array;
  private readonly pull: Pull;
  private surrogate = 0;

  constructor(kernels: Kernels, task: Task, settings: Partial<PpoSettings> = {}) {
    this.settings = { ...defaultPpo, ...settings };
    this.learner = new ActorCritic(kernels, task, this.settings);
    this.policy = this.learner.actor.policy;
    const { rollout, advantage } = this.learner;
    const { clip } = this.settings;
    this.order = inOrder(rollout.states);
    // Within the clip the loss is −ratio × advantage, whose slope by ln p is itself; beyond it the loss is flat.
    this.pull = (state, choice) => {
      const ratio = exp(choice.logProbability[rollout.action[state]!]! - rollout.logProbability[state]!);
      const gain = advantage[state]!;
      const bound = gain > 0 ? 1 + clip : 1 - clip;
      const clipped = gain > 0 ? ratio > bound : ratio < bound;
      this.surrogate -= gain * (clipped ? bound : ratio);
      return clipped ? 0 : gain * ratio;
    };
  }

  iterate(): Progress {
    const { learner, order } = this;
    const { epochs, entropyBonus } = this.settings;
    const { rollout, actor, critic, target } = learner;
    const reward = learner.collect();
    const pace = { rate: learner.rate, maxNorm: this.settings.maxNorm };
    const size = Math.min(this.settings.minibatch, rollout.states);
    let entropy = 0;
    let loss = 0;
    let steps = 0;
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffle(order, learner.random);
      for (let from = 0; from + size <= rollout.states; from += size) {
        const draw = { order, from, to: from + size };
        this.surrogate = 0;
        actor.learn(rollout, rollout.action, this.pull, entropyBonus, draw, pace);
        const error = critic.learn(rollout, target, draw, pace);
        entropy += actor.entropy;
        loss += this.surrogate / size - entropyBonus * actor.entropy + error;
        steps++;
      }
    }
    return { steps: learner.decisions, reward, entropy: entropy / steps, loss: loss / steps };
  }
}
