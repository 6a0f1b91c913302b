import type { AdamStep } from "./kernels/kernels.ts";
import type { Network } from "./network.ts";

const DECAY1 = 0.9;
const DECAY2 = 0.999;

/** How far one step goes. */
export interface Pace {
  /** Learning rate. */
  readonly rate: number;
  /** Norm that the gradient is clipped to. */
  readonly maxNorm: number;
}

/**
 * Trains a network: back-propagates the gradient of a loss by its output, and steps by Adam (Kingma and Ba 2015).
 *
 *     descent.clear();
 *     const scores = network.forward(input, rows);   // as often as the batch has parts
 *     …write ∂loss ÷ ∂scores into descent.outputGradient…
 *     descent.backward(input, rows);
 *     descent.step({ rate, maxNorm });
 */
export class Descent {
  /** Gradient by the network's parameters, in their order. */
  readonly gradient: Float32Array;
  /** The caller's part: gradient of the loss by the output of the last `forward`, rows × outputs. Used up by `backward`. */
  readonly outputGradient: Float32Array;
  /** Gradient by the input after `backward`, rows × inputs, if it was asked for. */
  readonly inputGradient: Float32Array | null;
  private readonly layers: readonly LayerGradient[];
  private readonly transposed: Float32Array;
  private readonly firstMoment: Float32Array;
  private readonly secondMoment: Float32Array;
  private power1 = 1;
  private power2 = 1;
  private readonly adamStep: AdamStep = {
    rate: 0,
    secondCorrection: 1,
    decay1: DECAY1,
    decay2: DECAY2,
    epsilon: 1e-8,
    gradientScale: 1,
  };

  constructor(
    readonly network: Network,
    withInputGradient = false,
  ) {
    const { kernels, parameters, rowCapacity } = network;
    const gradient = kernels.alloc(parameters.length);
    this.gradient = gradient;
    this.layers = network.layers.map(({ inputs, outputs, offset }) => {
      const biasOffset = offset + inputs * outputs;
      return {
        weights: gradient.subarray(offset, biasOffset),
        bias: gradient.subarray(biasOffset, biasOffset + outputs),
        output: kernels.alloc(rowCapacity * outputs),
      };
    });
    this.outputGradient = this.layers.at(-1)!.output;
    this.inputGradient = withInputGradient ? kernels.alloc(rowCapacity * network.inputs) : null;
    this.transposed = kernels.alloc(Math.max(...network.layers.map(({ inputs, outputs }) => inputs * outputs)));
    this.firstMoment = kernels.alloc(parameters.length);
    this.secondMoment = kernels.alloc(parameters.length);
  }

  /** Sets the gradient to 0. */
  clear(): void {
    this.gradient.fill(0);
  }

  /** Adds the gradient of the last `forward`, which had this input and number of rows. */
  backward(input: Float32Array, rows: number): void {
    const { kernels, layers } = this.network;
    for (let i = layers.length - 1; i >= 0; i--) {
      const { inputs, outputs, relu, weights, output } = layers[i]!;
      const own = this.layers[i]!;
      if (relu) kernels.reluBack(rows * outputs, output, own.output);
      kernels.gemm(
        inputs,
        outputs,
        rows,
        i > 0 ? layers[i - 1]!.output : input,
        1,
        inputs,
        own.output,
        own.weights,
        true,
      );
      kernels.colSum(rows, outputs, own.output, own.bias);
      const below = i > 0 ? this.layers[i - 1]!.output : this.inputGradient;
      if (below === null) continue;
      kernels.transpose(inputs, outputs, weights, this.transposed);
      kernels.gemm(rows, inputs, outputs, own.output, outputs, 1, this.transposed, below, false);
    }
  }

  /**
   * Moves the parameters against the gradient, which is first scaled down to the greatest norm if it is longer.
   * @returns the gradient's norm before that
   */
  step({ rate, maxNorm }: Pace): number {
    const { kernels, parameters } = this.network;
    const { gradient, adamStep } = this;
    let squares = 0;
    for (let i = 0; i < gradient.length; i++) squares += gradient[i]! * gradient[i]!;
    const norm = Math.sqrt(squares);
    this.power1 *= DECAY1;
    this.power2 *= DECAY2;
    adamStep.rate = rate / (1 - this.power1);
    adamStep.secondCorrection = 1 / (1 - this.power2);
    adamStep.gradientScale = norm > maxNorm ? maxNorm / norm : 1;
    kernels.adam(parameters.length, parameters, gradient, this.firstMoment, this.secondMoment, adamStep);
    return norm;
  }
}

interface LayerGradient {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly output: Float32Array;
}
