import { INTERFERENCE_INPUTS, type InterferenceNetwork, logSlowDown } from "../../policy/bcedge/interference.ts";
import { exp } from "../../sim/exactMath.ts";
import { RandomStream } from "../../sim/random.ts";
import { Descent } from "../descent.ts";
import { inOrder, shuffle } from "../draw.ts";
import type { Kernels } from "../kernels/kernels.ts";
import { Network } from "../network.ts";
import type { Outcome } from "./outcomes.ts";

const N = INTERFERENCE_INPUTS.length;
const HIDDEN = 24;
const MINIBATCH = 128;
const RATE = 3e-3;

/** Fits the two-layer network to outcomes by least squares of ln slow-down; the same seed and outcomes give the same bits. */
export function trainInterference(
  kernels: Kernels,
  outcomes: readonly Outcome[],
  seed: number,
  epochs: number,
): InterferenceNetwork {
  const random = new RandomStream(seed, "interference");
  const network = new Network(kernels, [N, HIDDEN, 1], MINIBATCH, random, 0.1);
  const descent = new Descent(network);
  const input = kernels.alloc(MINIBATCH * N);
  const order = inOrder(outcomes.length);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    const rate = RATE * (1 - epoch / epochs);
    for (let from = 0; from + MINIBATCH <= order.length; from += MINIBATCH) {
      for (let i = 0; i < MINIBATCH; i++) input.set(outcomes[order[from + i]!]!.inputs, i * N);
      const predicted = network.forward(input, MINIBATCH);
      descent.clear();
      for (let i = 0; i < MINIBATCH; i++)
        descent.outputGradient[i] = (predicted[i]! - outcomes[order[from + i]!]!.logSlowDown) / MINIBATCH;
      descent.backward(input, MINIBATCH);
      descent.step({ rate, maxNorm: 1 });
    }
  }
  const [first, last] = network.toLayers();
  if (first === undefined || last === undefined) throw new RangeError("The network has two layers.");
  // A layer's weights are inputs × outputs; the predictor reads them hidden unit by hidden unit.
  const hidden = Array.from({ length: HIDDEN * N }, (_, at) => first.weights[(at % N) * HIDDEN + Math.floor(at / N)]!);
  return {
    hidden: hidden.map(short),
    hiddenBias: first.bias.map(short),
    output: last.weights.map(short),
    outputBias: short(last.bias[0]!),
  };
}

/** Six digits are more than the outcomes can tell apart. */
const short = (weight: number): number => Number(weight.toPrecision(6));

/** Coefficients of a linear regression of ln slow-down on the inputs, the constant last: what the paper compares with. */
export function linearRegression(outcomes: readonly Outcome[]): Float64Array {
  const n = N + 1;
  const matrix = Array.from({ length: n }, () => new Float64Array(n + 1));
  const row = new Float64Array(n).fill(1);
  for (const { inputs, logSlowDown: target } of outcomes) {
    row.set(inputs);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) matrix[i]![j]! += row[i]! * row[j]!;
      matrix[i]![n]! += row[i]! * target;
    }
  }
  return solve(matrix);
}

/** Solves a symmetric system, right side in the last column; a ridge of 10⁻⁹ keeps an input that never varied harmless. */
function solve(matrix: readonly Float64Array[]): Float64Array {
  const n = matrix.length;
  for (let i = 0; i < n; i++) matrix[i]![i]! += 1e-9;
  for (let pivot = 0; pivot < n; pivot++)
    for (let i = pivot + 1; i < n; i++) {
      const factor = matrix[i]![pivot]! / matrix[pivot]![pivot]!;
      for (let j = pivot; j <= n; j++) matrix[i]![j]! -= factor * matrix[pivot]![j]!;
    }
  const x = new Float64Array(n);
  for (let i = n - 1; i >= 0; i--) {
    let sum = matrix[i]![n]!;
    for (let j = i + 1; j < n; j++) sum -= matrix[i]![j]! * x[j]!;
    x[i] = sum / matrix[i]![i]!;
  }
  return x;
}

/** ln slow-down by the regression. */
export function regressed(coefficients: Float64Array, inputs: Float64Array): number {
  let sum = coefficients[N]!;
  for (let i = 0; i < N; i++) sum += coefficients[i]! * inputs[i]!;
  return sum;
}

/** Relative errors of predicted durations: mean and median of |predicted ÷ seen − 1|. Nothing is predicted below 1. */
export function relativeErrors(
  outcomes: readonly Outcome[],
  predict: (inputs: Float64Array) => number,
): { readonly mean: number; readonly median: number } {
  const errors = outcomes
    .map(({ inputs, logSlowDown: seen }) => Math.abs(exp(Math.max(0, predict(inputs)) - seen) - 1))
    .sort((a, b) => a - b);
  const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  return { mean, median: errors[Math.floor(errors.length / 2)] ?? Number.NaN };
}

/** ln slow-down by a network, as a function of the inputs. */
export const byNetwork =
  (network: InterferenceNetwork) =>
  (inputs: Float64Array): number =>
    logSlowDown(network, inputs);
