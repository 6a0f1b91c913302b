import { RandomStream } from "../sim/random.ts";
import { Actor } from "./actor.ts";
import { estimateAdvantages, standardise, standardiseEach } from "./advantage.ts";
import { Critic } from "./critic.ts";
import type { Kernels } from "./kernels/kernels.ts";
import { type Decide, Rollout } from "./rollout.ts";
import type { CommonSettings, Task } from "./trainer.ts";

/** What learners from the policy's own decisions are set by, beside what all are. */
export interface ActorCriticSettings extends CommonSettings {
  /** Decisions of each environment per iteration. */
  readonly steps: number;
  /** Iterations until the learning rate has fallen to 0, in a straight line. */
  readonly iterations: number;
  /** Learning rate of the first iteration. */
  readonly rate: number;
  /** λ of the advantages: 0 trusts the critic, 1 the rewards. */
  readonly lambda: number;
  /** Norm that gradients are clipped to. */
  readonly maxNorm: number;
  /** Whether advantages are measured against each environment's own spread instead of that of all together. */
  readonly standardiseEach: boolean;
}

/** A policy that decides, a critic of the states it meets, and how much better than expected each of its actions was. */
export class ActorCritic {
  readonly actor: Actor;
  readonly critic: Critic;
  readonly rollout: Rollout;
  /** Of each state's action, in standard deviations from their mean. */
  readonly advantage: Float64Array;
  /** What the critic is to learn of each state, in units of reward. */
  readonly target: Float64Array;
  readonly random: RandomStream;
  /** Iterations begun. */
  iteration = 0;
  private readonly values: Float64Array;
  private readonly decide: Decide;

  constructor(
    kernels: Kernels,
    task: Task,
    private readonly settings: ActorCriticSettings,
  ) {
    this.actor = new Actor(kernels, task, settings);
    this.critic = new Critic(kernels, task, settings);
    const rollout = new Rollout(this.actor.policy, task, settings, settings.steps);
    const random = new RandomStream(settings.seed, "choices");
    this.rollout = rollout;
    this.random = random;
    this.values = new Float64Array(rollout.first.length);
    this.advantage = new Float64Array(rollout.states);
    this.target = new Float64Array(rollout.states);
    this.decide = (state) => {
      const action = rollout.choice.sample(random);
      rollout.action[state] = action;
      rollout.logProbability[state] = rollout.choice.logProbability[action]!;
      return action;
    };
  }

  /** Decisions so far. */
  get decisions(): number {
    return this.iteration * this.rollout.states;
  }

  /** Learning rate of the iteration begun last. */
  get rate(): number {
    const { rate, iterations } = this.settings;
    return rate * Math.max(0, 1 - (this.iteration - 1) / iterations);
  }

  /** Begins an iteration: decides, and judges what was decided. @returns the mean reward of a decision */
  collect(): number {
    const { rollout, critic, values, advantage, target } = this;
    this.iteration++;
    const reward = rollout.collect(this.decide);
    critic.evaluate(rollout, values.length, values);
    estimateAdvantages(rollout, this.settings.environments, values, this.settings.lambda, advantage, target);
    critic.observe(target);
    if (this.settings.standardiseEach) standardiseEach(advantage, this.settings.environments);
    else standardise(advantage);
    return reward;
  }
}
