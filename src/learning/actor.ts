import { RandomStream } from "../sim/random.ts";
import { Batch } from "./batch.ts";
import { Choice } from "./choice.ts";
import { Descent, type Pace } from "./descent.ts";
import type { Draw, States } from "./draw.ts";
import type { Kernels } from "./kernels/kernels.ts";
import { Network } from "./network.ts";
import type { CommonSettings, Task } from "./trainer.ts";

/** The policy of a new trainer begins near uniform. */
const LAST_SCALE = 0.02;

/**
 * How much a loss falls per unit of ln p of the action taken in a state, whose distribution lies in `choice`: the rest of
 * a policy's gradient is the same for all algorithms.
 */
export type Pull = (state: number, choice: Choice) => number;

/** A policy that descends along losses of its distribution's logarithms. */
export class Actor {
  readonly policy: Network;
  /** Mean entropy of the choices in the last step. */
  entropy = 0;
  /** Gradient of the last step's loss by the policy's parameters, before it was clipped. */
  readonly gradient: Float32Array;
  private readonly descent: Descent;
  private readonly batch: Batch;
  private readonly choice = new Choice();

  constructor(kernels: Kernels, task: Task, { seed, hidden, rowCapacity }: CommonSettings) {
    const widths = [task.features, ...hidden, task.columns] as const;
    this.policy = new Network(kernels, widths, rowCapacity, new RandomStream(seed, "policy"), LAST_SCALE);
    this.descent = new Descent(this.policy);
    this.gradient = this.descent.gradient;
    this.batch = new Batch(kernels, task, rowCapacity);
  }

  /**
   * One step that raises ln p of each drawn state's action by its pull, and the entropy by its bonus. With
   * softmax p over scores z, ∂ln pₐ ÷ ∂zⱼ = [j = a] − pⱼ and ∂H ÷ ∂zⱼ = −pⱼ·(ln pⱼ + H).
   */
  learn(
    source: States,
    action: Int32Array,
    pull: Pull,
    entropyBonus: number,
    { order, from, to }: Draw,
    pace: Pace,
  ): void {
    const { policy, descent, batch, choice } = this;
    const { outputGradient } = descent;
    const size = to - from;
    let entropy = 0;
    descent.clear();
    for (let next = from; next < to; ) {
      const start = next;
      batch.clear();
      for (; next < to && batch.fits(source.count[order[next]!]!); next++)
        batch.add(source.rows, source.first[order[next]!]!, source.count[order[next]!]!);
      const scores = policy.forward(batch.input, batch.rows);
      for (let i = 0; i < batch.states; i++) {
        const state = order[start + i]!;
        const at = batch.at(i);
        choice.softmax(scores, batch.mask, at, batch.length(i));
        const { probability, logProbability, length } = choice;
        const strength = pull(state, choice);
        const chosen = action[state]!;
        for (let j = 0; j < length; j++) {
          const p = probability[j]!;
          const towards = strength * ((j === chosen ? 1 : 0) - p);
          outputGradient[at + j] = (entropyBonus * p * (logProbability[j]! + choice.entropy) - towards) / size;
        }
        entropy += choice.entropy;
      }
      descent.backward(batch.input, batch.rows);
    }
    descent.step(pace);
    this.entropy = entropy / size;
  }
}
