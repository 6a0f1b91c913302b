import { RandomStream } from "../sim/random.ts";
import { Actor, type Pull } from "./actor.ts";
import { inOrder, shuffle } from "./draw.ts";
import type { Environment } from "./environment.ts";
import type { Kernels } from "./kernels/kernels.ts";
import type { Network } from "./network.ts";
import { type Decide, Rollout } from "./rollout.ts";
import type { CommonSettings, Progress, Task, Trainer } from "./trainer.ts";

/** What a teacher would do in the state that waits: an allowed action, as `step` takes it. */
export type Teacher<E extends Environment> = (environment: E) => number;

/** Settings of imitation. */
export interface ImitateSettings extends CommonSettings {
  /** Decisions of each environment per iteration. */
  readonly steps: number;
  readonly rate: number;
  /** Times that an iteration learns from each state. */
  readonly epochs: number;
  /** States per step of descent; a remainder at the end of an epoch is left out. */
  readonly minibatch: number;
  /** Norm that gradients are clipped to. */
  readonly maxNorm: number;
  /**
   * Share of decisions that follow the teacher: at 1 the policy sees the teacher's states alone, at 0 its own, which it
   * must also know how to leave (DAgger, Ross et al. 2011).
   */
  readonly followTeacher: number;
}

export const defaultImitate: ImitateSettings = {
  seed: 1,
  hidden: [64, 64],
  environments: 24,
  rowCapacity: 4096,
  steps: 48,
  rate: 1e-3,
  epochs: 2,
  minibatch: 128,
  maxNorm: 1,
  followTeacher: 0.5,
};

/** Behaviour cloning: makes a teacher's action likely in every state. A start for trainers that learn from reward. */
export class Imitate<E extends Environment> implements Trainer {
  readonly policy: Network;
  private readonly settings: ImitateSettings;
  private readonly actor: Actor;
  private readonly rollout: Rollout<E>;
  private readonly random: RandomStream;
  private readonly order: Int32Array;
  private readonly decide: Decide;
  private readonly pull: Pull;
  private iteration = 0;
  private surprise = 0;

  constructor(kernels: Kernels, task: Task<E>, teacher: Teacher<E>, settings: Partial<ImitateSettings> = {}) {
    this.settings = { ...defaultImitate, ...settings };
    const { followTeacher, seed, steps } = this.settings;
    this.actor = new Actor(kernels, task, this.settings);
    this.policy = this.actor.policy;
    const rollout = new Rollout(this.policy, task, this.settings, steps);
    const random = new RandomStream(seed, "choices");
    this.rollout = rollout;
    this.random = random;
    this.order = inOrder(rollout.states);
    this.decide = (state, e) => {
      const taught = teacher(rollout.sides.environments[e]!);
      rollout.action[state] = taught;
      return random.uniform() < followTeacher ? taught : rollout.choice.sample(random);
    };
    this.pull = (state, choice) => {
      this.surprise -= choice.logProbability[rollout.action[state]!]!;
      return 1;
    };
  }

  iterate(): Progress {
    const { rollout, actor, order } = this;
    const { epochs } = this.settings;
    const reward = rollout.collect(this.decide);
    const size = Math.min(this.settings.minibatch, rollout.states);
    let entropy = 0;
    let steps = 0;
    this.iteration++;
    this.surprise = 0;
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffle(order, this.random);
      for (let from = 0; from + size <= rollout.states; from += size) {
        actor.learn(rollout, rollout.action, this.pull, 0, { order, from, to: from + size }, this.settings);
        entropy += actor.entropy;
        steps++;
      }
    }
    return {
      steps: this.iteration * rollout.states,
      reward,
      entropy: entropy / steps,
      loss: this.surprise / (steps * size),
    };
  }
}
