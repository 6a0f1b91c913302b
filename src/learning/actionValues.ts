import { RandomStream } from "../sim/random.ts";
import type { Batch } from "./batch.ts";
import { Descent } from "./descent.ts";
import type { Experience, ExperienceSettings } from "./experience.ts";
import type { Kernels } from "./kernels/kernels.ts";
import { Network } from "./network.ts";
import type { Task } from "./trainer.ts";

/** Values of actions, Q(s, a), and the slower copy that targets are taken from. */
export class ActionValues {
  readonly network: Network;
  readonly target: Network;
  private readonly descent: Descent;

  /** @param name of the random stream for the first weights */
  constructor(
    kernels: Kernels,
    task: Task,
    private readonly settings: ExperienceSettings,
    name: string,
  ) {
    const { hidden, rowCapacity, seed } = settings;
    const widths = [task.features, ...hidden, task.columns] as const;
    this.network = new Network(kernels, widths, rowCapacity, new RandomStream(seed, name), 0.1);
    this.target = new Network(kernels, widths, rowCapacity, new RandomStream(seed, name), 0.1);
    this.descent = new Descent(this.network);
  }

  /** Begins a step of descent. */
  begin(): void {
    this.descent.clear();
  }

  /**
   * Adds a part of a minibatch: pulls the values of the actions taken towards their targets, one for each state.
   * @returns the sum of squared errors
   */
  learn({ before, drawn, replay }: Experience, targets: Float64Array): number {
    const { network, descent } = this;
    const { maxError, minibatch } = this.settings;
    const values = network.forward(before.input, before.rows);
    descent.outputGradient.fill(0, 0, before.rows * network.outputs);
    let squares = 0;
    for (let i = 0; i < before.states; i++) {
      const at = before.at(i) + replay.action[drawn[i]!]!;
      const error = values[at]! - targets[i]!;
      squares += error * error;
      descent.outputGradient[at] = Math.max(-maxError, Math.min(maxError, error)) / minibatch;
    }
    descent.backward(before.input, before.rows);
    return squares;
  }

  /** Ends a step of descent: the network moves, its slower copy follows. */
  end(): void {
    this.descent.step(this.settings);
    this.target.follow(this.network, this.settings.follow);
  }

  /** The slower copy's values of a batch. */
  slowly({ input, rows }: Batch): Float32Array {
    return this.target.forward(input, rows);
  }
}
