import { log } from "../sim/exactMath.ts";
import { RandomStream } from "../sim/random.ts";
import { ActionValues } from "./actionValues.ts";
import { Choice } from "./choice.ts";
import { Descent } from "./descent.ts";
import { type Choose, defaultExperience, Experience, type ExperienceSettings } from "./experience.ts";
import type { Kernels } from "./kernels/kernels.ts";
import { Network } from "./network.ts";
import { Temperature } from "./temperature.ts";
import type { Progress, Task, Trainer } from "./trainer.ts";

/** Settings of discrete soft actor-critic. */
export interface SacSettings extends ExperienceSettings {
  /** Entropy aimed at in a state, as a share of the greatest: ln of the number of allowed actions. */
  readonly entropyShare: number;
  /** Weight of entropy to begin with. */
  readonly temperature: number;
}

export const defaultSac: SacSettings = {
  ...defaultExperience,
  entropyShare: 0.2,
  temperature: 0.2,
};

/**
 * Soft value of a state whose distribution lies in `choice`: Σ p·(min(Q₁, Q₂) − α·ln p), the values of its actions lying
 * at `at` (Christodoulou 2019, equation 10).
 */
export function softValue(
  { probability, logProbability, length }: Choice,
  first: Float32Array,
  second: Float32Array,
  at: number,
  alpha: number,
): number {
  let value = 0;
  for (let j = 0; j < length; j++) {
    const worth = Math.min(first[at + j]!, second[at + j]!) - alpha * logProbability[j]!;
    value += probability[j]! * worth;
  }
  return value;
}

/** Soft actor-critic over discrete actions (Christodoulou 2019), with a target entropy of each state's own. */
export class Sac implements Trainer {
  readonly policy: Network;
  private readonly settings: SacSettings;
  private readonly experience: Experience;
  private readonly descent: Descent;
  private readonly twins: readonly [ActionValues, ActionValues];
  private readonly temperature: Temperature;
  private readonly choice = new Choice();
  private readonly targets: Float64Array;
  private readonly choose: Choose;
  private readonly update: () => void;
  private readonly learn: () => void;
  private updates = 0;
  private entropy = 0;
  private excess = 0;
  private squares = 0;

  constructor(kernels: Kernels, task: Task, settings: Partial<SacSettings> = {}) {
    this.settings = { ...defaultSac, ...settings };
    const { hidden, rowCapacity, seed, temperature } = this.settings;
    const random = new RandomStream(seed, "choices");
    const widths = [task.features, ...hidden, task.columns] as const;
    this.policy = new Network(kernels, widths, rowCapacity, new RandomStream(seed, "policy"), 0.02);
    this.descent = new Descent(this.policy);
    this.twins = [
      new ActionValues(kernels, task, this.settings, "first values"),
      new ActionValues(kernels, task, this.settings, "second values"),
    ];
    this.temperature = new Temperature(temperature);
    this.experience = new Experience(this.policy, task, this.settings, new RandomStream(seed, "replay"));
    this.targets = new Float64Array(rowCapacity);
    this.choose = (scores, mask, at, length) => {
      this.choice.softmax(scores, mask, at, length);
      return this.choice.sample(random);
    };
    this.update = () => this.descend();
    this.learn = () => this.learnPart();
  }

  iterate(): Progress {
    const { steps, environments, minibatch } = this.settings;
    this.updates = 0;
    this.entropy = 0;
    this.squares = 0;
    let sum = 0;
    for (let t = 0; t < steps; t++) sum += this.experience.step(this.choose, this.update);
    const states = Math.max(1, this.updates * minibatch);
    return {
      steps: this.experience.decisions,
      reward: sum / (steps * environments),
      entropy: this.updates > 0 ? this.entropy / states : null,
      loss: this.updates > 0 ? this.squares / states / 4 : null,
    };
  }

  /** One step of all networks and of the temperature. */
  private descend(): void {
    const { twins, descent, settings } = this;
    this.excess = 0;
    descent.clear();
    for (const twin of twins) twin.begin();
    this.experience.draw(this.learn);
    for (const twin of twins) twin.end();
    descent.step(settings);
    this.temperature.step(this.excess / settings.minibatch, settings.rate);
    this.updates++;
  }

  private learnPart(): void {
    const { policy, experience, twins, choice, targets, descent } = this;
    const { before, after, drawn, replay } = experience;
    const { entropyShare, minibatch } = this.settings;
    const alpha = this.temperature.alpha;

    const next = policy.forward(after.input, after.rows);
    const [slow0, slow1] = [twins[0].slowly(after), twins[1].slowly(after)];
    for (let i = 0; i < after.states; i++) {
      const at = after.at(i);
      const state = drawn[i]!;
      choice.softmax(next, after.mask, at, after.length(i));
      targets[i] = replay.reward[state]! + replay.discount[state]! * softValue(choice, slow0, slow1, at, alpha);
    }
    for (const twin of twins) this.squares += twin.learn(experience, targets);

    // The loss is Σ p·f with f = α·ln p − Q, whose slope by the score zⱼ is pⱼ·(fⱼ − Σ p·f).
    const [values0, values1] = [twins[0].network.output, twins[1].network.output];
    const scores = policy.forward(before.input, before.rows);
    const { outputGradient } = descent;
    for (let i = 0; i < before.states; i++) {
      const at = before.at(i);
      choice.softmax(scores, before.mask, at, before.length(i));
      const { probability, logProbability, length, entropy } = choice;
      const mean = -softValue(choice, values0, values1, at, alpha);
      for (let j = 0; j < length; j++) {
        const cost = alpha * logProbability[j]! - Math.min(values0[at + j]!, values1[at + j]!);
        outputGradient[at + j] = (probability[j]! * (cost - mean)) / minibatch;
      }
      this.entropy += entropy;
      this.excess += entropy - entropyShare * log(choice.allowed);
    }
    descent.backward(before.input, before.rows);
  }
}
