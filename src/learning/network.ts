import type { RandomStream } from "../sim/random.ts";
import type { Kernels } from "./kernels/kernels.ts";

/** Widths of a multi-layer perceptron, from its inputs to its outputs. ReLU follows all layers but the last. */
export type Widths = readonly [inputs: number, ...hidden: number[], outputs: number];

/** A layer's parameters as plain numbers: `weights` is inputs × outputs, row-major. */
export interface LayerWeights {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: readonly number[];
  readonly bias: readonly number[];
}

/** A layer within a network: its parameters are views of the network's, its output is rows × outputs. */
export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  readonly relu: boolean;
  /** Where its weights begin among the network's parameters, and after them its bias. */
  readonly offset: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly output: Float32Array;
}

/**
 * A multi-layer perceptron that scores rows independently of each other. It can answer and be copied; `Descent` trains it.
 * Weights begin uniform in ±√(6 ÷ inputs) (He et al. 2015), so that activations keep their size through ReLU; the last
 * layer's are scaled by `lastScale`, so that a policy begins near uniform.
 */
export class Network {
  /** All weights and biases, layer by layer. */
  readonly parameters: Float32Array;
  readonly layers: readonly Layer[];
  /** Scores of the last `forward`, rows × outputs. */
  readonly output: Float32Array;

  /**
   * @param rowCapacity how many rows one `forward` takes at most
   * @param random stream for the first weights
   */
  constructor(
    readonly kernels: Kernels,
    readonly widths: Widths,
    readonly rowCapacity: number,
    random: RandomStream,
    lastScale = 1,
  ) {
    const shapes = widths.slice(1).map((outputs, i) => ({ inputs: widths[i]!, outputs }));
    const length = shapes.reduce((sum, { inputs, outputs }) => sum + (inputs + 1) * outputs, 0);
    const parameters = kernels.alloc(length);
    let offset = 0;
    this.layers = shapes.map(({ inputs, outputs }, i) => {
      const relu = i < shapes.length - 1;
      const start = offset;
      const weights = parameters.subarray(offset, offset + inputs * outputs);
      offset += weights.length;
      const bias = parameters.subarray(offset, offset + outputs);
      offset += outputs;
      return { inputs, outputs, relu, offset: start, weights, bias, output: kernels.alloc(rowCapacity * outputs) };
    });
    this.parameters = parameters;
    this.output = this.layers.at(-1)!.output;
    this.randomise(random, lastScale);
  }

  /** Begins anew: uniform weights, biases of 0. */
  randomise(random: RandomStream, lastScale = 1): void {
    for (const { inputs, relu, weights, bias } of this.layers) {
      const bound = Math.sqrt(6 / inputs) * (relu ? 1 : lastScale);
      for (let i = 0; i < weights.length; i++) weights[i] = (2 * random.uniform() - 1) * bound;
      bias.fill(0);
    }
  }

  get inputs(): number {
    return this.widths[0];
  }

  get outputs(): number {
    return this.layers.at(-1)!.outputs;
  }

  /**
   * Scores the first `rows` rows of `input`, rows × inputs in the memory of the network's kernels.
   * @returns `output`, overwritten by the next call
   * @throws RangeError for more rows than the capacity
   */
  forward(input: Float32Array, rows: number): Float32Array {
    if (rows > this.rowCapacity)
      throw new RangeError(`A network made for ${this.rowCapacity} rows at a time was given ${rows}`);
    const { kernels, layers } = this;
    let below = input;
    for (let i = 0; i < layers.length; i++) {
      const { inputs, outputs, relu, weights, bias, output } = layers[i]!;
      kernels.gemm(rows, outputs, inputs, below, inputs, 1, weights, output, false);
      kernels.biasAct(rows, outputs, output, bias, relu);
      below = output;
    }
    return below;
  }

  /** Takes over the parameters of a network of the same widths. */
  copy(source: Network): void {
    this.parameters.set(source.parameters);
  }

  /** Moves each parameter by `share` of the way to that of a network of the same widths (Polyak averaging). */
  follow(source: Network, share: number): void {
    this.kernels.polyak(this.parameters.length, this.parameters, source.parameters, share);
  }

  /** The parameters as plain numbers, first layer first. */
  toLayers(): LayerWeights[] {
    return this.layers.map(({ inputs, outputs, weights, bias }) => ({
      inputs,
      outputs,
      weights: Array.from(weights),
      bias: Array.from(bias),
    }));
  }

  /** Takes parameters from plain numbers. @throws RangeError where they have other widths than the network */
  setLayers(layers: readonly LayerWeights[]): void {
    const fits =
      layers.length === this.layers.length &&
      this.layers.every(({ weights, bias }, i) => {
        const given = layers[i]!;
        return given.weights.length === weights.length && given.bias.length === bias.length;
      });
    if (!fits) throw new RangeError(`Weights do not fit a network of the widths ${this.widths.join(", ")}`);
    for (const [i, layer] of this.layers.entries()) {
      layer.weights.set(layers[i]!.weights);
      layer.bias.set(layers[i]!.bias);
    }
  }
}
