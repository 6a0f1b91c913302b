import { RandomStream } from "../sim/random.ts";
import type { Pace } from "./descent.ts";
import { Descent } from "./descent.ts";
import type { Draw, States } from "./draw.ts";
import type { Kernels } from "./kernels/kernels.ts";
import { Network } from "./network.ts";
import type { CommonSettings, Task } from "./trainer.ts";

/** How fast the scale follows the variance of returns. */
const FOLLOW = 0.2;
const LEAST_VARIANCE = 1e-8;

/**
 * Values of states, learnt from their last rows. The network works in units of the returns' standard deviation; when that
 * moves, its last layer is rescaled so that its values stay (PopArt, van Hasselt et al. 2016, without the shift).
 */
export class Critic {
  readonly network: Network;
  private readonly descent: Descent;
  private readonly input: Float32Array;
  private variance: number | null = null;
  private scale = 1;

  constructor(kernels: Kernels, { features }: Task, { seed, hidden, rowCapacity }: CommonSettings) {
    this.network = new Network(kernels, [features, ...hidden, 1], rowCapacity, new RandomStream(seed, "critic"), 0.1);
    this.descent = new Descent(this.network);
    this.input = kernels.alloc(rowCapacity * features);
  }

  /** Values of the first `states` states, in units of reward. */
  evaluate(source: States, states: number, values: Float64Array): void {
    for (let start = 0; start < states; start += this.network.rowCapacity) {
      const part = Math.min(this.network.rowCapacity, states - start);
      for (let i = 0; i < part; i++) this.load(source, start + i, i);
      const output = this.network.forward(this.input, part);
      for (let i = 0; i < part; i++) values[start + i] = output[i]! * this.scale;
    }
  }

  /** Takes note of how widely returns vary. */
  observe(returns: Float64Array): void {
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < returns.length; i++) {
      sum += returns[i]!;
      squares += returns[i]! * returns[i]!;
    }
    const mean = sum / returns.length;
    const variance = Math.max(LEAST_VARIANCE, squares / returns.length - mean * mean);
    this.variance = this.variance === null ? variance : this.variance + FOLLOW * (variance - this.variance);
    const scale = Math.sqrt(this.variance);
    const { weights, bias } = this.network.layers.at(-1)!;
    for (let i = 0; i < weights.length; i++) weights[i] = (weights[i]! * this.scale) / scale;
    bias[0] = (bias[0]! * this.scale) / scale;
    this.scale = scale;
  }

  /**
   * One step towards the targets of the states drawn.
   * @returns half the mean squared error, in the network's units
   */
  learn(source: States, targets: Float64Array, { order, from, to }: Draw, pace: Pace): number {
    const { network, descent, input, scale } = this;
    let squares = 0;
    descent.clear();
    for (let start = from; start < to; start += network.rowCapacity) {
      const part = Math.min(network.rowCapacity, to - start);
      for (let i = 0; i < part; i++) this.load(source, order[start + i]!, i);
      const output = network.forward(input, part);
      for (let i = 0; i < part; i++) {
        const error = output[i]! - targets[order[start + i]!]! / scale;
        squares += error * error;
        descent.outputGradient[i] = error / (to - from);
      }
      descent.backward(input, part);
    }
    descent.step(pace);
    return squares / 2 / (to - from);
  }

  /** Copies a state's last row to a place of the input. */
  private load({ rows, first, count }: States, state: number, to: number): void {
    const { values, features } = rows;
    const from = (first[state]! + count[state]! - 1) * features;
    for (let i = 0; i < features; i++) this.input[to * features + i] = values[from + i]!;
  }
}
