import type { Pull } from "./actor.ts";
import { ActorCritic, type ActorCriticSettings } from "./actorCritic.ts";
import { inOrder } from "./draw.ts";
import type { Kernels } from "./kernels/kernels.ts";
import type { Network } from "./network.ts";
import type { Progress, Task, Trainer } from "./trainer.ts";

export const defaultA2c: ActorCriticSettings = {
  seed: 1,
  hidden: [64, 64],
  environments: 24,
  rowCapacity: 4096,
  steps: 16,
  iterations: 1500,
  rate: 1e-3,
  lambda: 0.95,
  maxNorm: 0.5,
  standardiseEach: false,
};

/**
 * Synchronous advantage actor-critic (after Mnih et al. 2016) without reward for entropy, one step of descent per
 * iteration: the learner of TAC, which BCEdge is compared with.
 */
export class A2c implements Trainer {
  readonly policy: Network;
  private readonly settings: ActorCriticSettings;
  private readonly learner: ActorCritic;
  private readonly order: Int32Array;
  private readonly pull: Pull;
  private policyLoss = 0;

  constructor(kernels: Kernels, task: Task, settings: Partial<ActorCriticSettings> = {}) {
    this.settings = { ...defaultA2c, ...settings };
    this.learner = new ActorCritic(kernels, task, this.settings);
    this.policy = this.learner.actor.policy;
    const { rollout, advantage } = this.learner;
    this.order = inOrder(rollout.states);
    this.pull = (state, choice) => {
      this.policyLoss -= advantage[state]! * choice.logProbability[rollout.action[state]!]!;
      return advantage[state]!;
    };
  }

  iterate(): Progress {
    const { learner, order } = this;
    const { rollout, actor, critic, target } = learner;
    const reward = learner.collect();
    const pace = { rate: learner.rate, maxNorm: this.settings.maxNorm };
    const draw = { order, from: 0, to: rollout.states };
    this.policyLoss = 0;
    actor.learn(rollout, rollout.action, this.pull, 0, draw, pace);
    const error = critic.learn(rollout, target, draw, pace);
    return {
      steps: learner.decisions,
      reward,
      entropy: actor.entropy,
      loss: this.policyLoss / rollout.states + error,
    };
  }
}
