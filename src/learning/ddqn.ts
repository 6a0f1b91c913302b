import { RandomStream } from "../sim/random.ts";
import { ActionValues } from "./actionValues.ts";
import { bestAllowed } from "./choice.ts";
import { type Choose, defaultExperience, Experience, type ExperienceSettings } from "./experience.ts";
import type { Kernels } from "./kernels/kernels.ts";
import type { Network } from "./network.ts";
import type { Progress, Task, Trainer } from "./trainer.ts";

/** Settings of double deep Q-learning. */
export interface DdqnSettings extends ExperienceSettings {
  /** Decisions until exploration has fallen to its end, in a straight line from 1. */
  readonly explorationDecisions: number;
  /** Share of decisions that stay random. */
  readonly explorationEnd: number;
}

export const defaultDdqn: DdqnSettings = {
  ...defaultExperience,
  explorationDecisions: 30_000,
  explorationEnd: 0.05,
};

/**
 * Double deep Q-learning (van Hasselt et al. 2016): the network chooses the next action, its slower copy tells its worth.
 * The policy's scores are the values of actions.
 */
export class Ddqn implements Trainer {
  readonly policy: Network;
  private readonly settings: DdqnSettings;
  private readonly experience: Experience;
  private readonly values: ActionValues;
  private readonly targets: Float64Array;
  private readonly choose: Choose;
  private readonly update: () => void;
  private readonly learn: () => void;
  private updates = 0;
  private squares = 0;

  constructor(kernels: Kernels, task: Task, settings: Partial<DdqnSettings> = {}) {
    this.settings = { ...defaultDdqn, ...settings };
    const { rowCapacity, seed, explorationDecisions, explorationEnd } = this.settings;
    const random = new RandomStream(seed, "choices");
    this.values = new ActionValues(kernels, task, this.settings, "policy");
    this.policy = this.values.network;
    this.experience = new Experience(this.policy, task, this.settings, new RandomStream(seed, "replay"));
    this.targets = new Float64Array(rowCapacity);
    this.choose = (scores, mask, at, length) => {
      const share = Math.max(explorationEnd, 1 - this.experience.decisions / explorationDecisions);
      return random.uniform() < share ? anyAllowed(mask, at, length, random) : bestAllowed(scores, mask, at, length);
    };
    this.update = () => this.descend();
    this.learn = () => this.learnPart();
  }

  iterate(): Progress {
    const { steps, environments, minibatch } = this.settings;
    this.updates = 0;
    this.squares = 0;
    let sum = 0;
    for (let t = 0; t < steps; t++) sum += this.experience.step(this.choose, this.update);
    return {
      steps: this.experience.decisions,
      reward: sum / (steps * environments),
      entropy: null,
      loss: this.updates > 0 ? this.squares / 2 / (this.updates * minibatch) : null,
    };
  }

  private descend(): void {
    this.values.begin();
    this.experience.draw(this.learn);
    this.values.end();
    this.updates++;
  }

  private learnPart(): void {
    const { values, experience, targets } = this;
    const { after, drawn, replay } = experience;
    const scores = this.policy.forward(after.input, after.rows);
    const worth = values.slowly(after);
    for (let i = 0; i < after.states; i++) {
      const at = after.at(i);
      const state = drawn[i]!;
      const best = bestAllowed(scores, after.mask, at, after.length(i));
      targets[i] = replay.reward[state]! + replay.discount[state]! * worth[at + best]!;
    }
    this.squares += values.learn(experience, targets);
  }
}

/** An allowed action, each as likely. */
function anyAllowed(mask: Uint8Array, at: number, length: number, random: RandomStream): number {
  let allowed = 0;
  for (let i = 0; i < length; i++) if (mask[at + i] === 1) allowed++;
  let left = Math.floor(random.uniform() * allowed);
  for (let i = 0; i < length; i++) if (mask[at + i] === 1 && left-- === 0) return i;
  return -1;
}
