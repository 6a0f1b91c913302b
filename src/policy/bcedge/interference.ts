import type { Compiled } from "../../sim/compiled.ts";
import { exp, log } from "../../sim/exactMath.ts";
import type { Beside } from "./beside.ts";
import weights from "./interferenceWeights.json" with { type: "json" };

/** What the predictor reads of a batch that is about to start, in order. */
export const INTERFERENCE_INPUTS = [
  "share of the device that the batch demands",
  "log₂ of its size ÷ 6",
  "demand of what runs beside it, at most 8, ÷ 4",
  "batches beside it, at most 16, ÷ 8",
  "batches of its own model among them, at most 8, ÷ 4",
  "mean log₂ of their sizes ÷ 6",
  "share of the device's memory that they hold",
  "the device's interference coefficient × 10, at most 2",
  "estimated load of the fleet, at most 2",
] as const;

/** A two-layer network: hidden = max(0, W₁ × inputs + b₁), ln slow-down = w₂ · hidden + b₂. */
export interface InterferenceNetwork {
  /** Row-major, hidden × inputs. */
  readonly hidden: readonly number[];
  readonly hiddenBias: readonly number[];
  readonly output: readonly number[];
  readonly outputBias: number;
}

/** Predicts that nothing slows anything down. */
export const NO_INTERFERENCE: InterferenceNetwork = {
  hidden: INTERFERENCE_INPUTS.map(() => 0),
  hiddenBias: [0],
  output: [0],
  outputBias: 0,
};

/** ln of the slow-down by the network, for the inputs that stand at `inputs[at ..]`. */
export function logSlowDown(network: InterferenceNetwork, inputs: Float64Array, at = 0): number {
  const { hidden, hiddenBias, output } = network;
  const n = INTERFERENCE_INPUTS.length;
  let sum = network.outputBias;
  for (let h = 0; h < output.length; h++) {
    let active = hiddenBias[h]!;
    for (let i = 0; i < n; i++) active += hidden[h * n + i]! * inputs[at + i]!;
    if (active > 0) sum += output[h]! * active;
  }
  return sum;
}

const PER_SIX_OCTAVES = 1 / (6 * log(2));

/** Fills the inputs for a batch of a queue that would start on a device now. */
export function interferenceInputs(
  compiled: Compiled,
  beside: Beside,
  load: number,
  batch: { readonly device: number; readonly queue: number; readonly model: number; readonly size: number },
  out: Float64Array,
): void {
  const { device, queue, model, size } = batch;
  const group = compiled.groupOf[device]!;
  const others = beside.batches[device]!;
  out[0] = compiled.demand[(group * compiled.models + model) * compiled.stride + size]!;
  out[1] = log(size) * PER_SIX_OCTAVES;
  out[2] = Math.min(8, beside.demand[device]!) / 4;
  out[3] = Math.min(16, others) / 8;
  out[4] = Math.min(8, beside.instances(device, queue)) / 4;
  out[5] = others > 0 ? (beside.logSize[device]! * PER_SIX_OCTAVES) / others : 0;
  out[6] = beside.memoryMiB[device]! / compiled.memoryMiB[group]!;
  out[7] = Math.min(2, 10 * compiled.interference[group]!);
  out[8] = Math.min(2, load);
}

/** How much slower than alone a batch will run beside what runs now (BCEdge's interference predictor). */
export class InterferencePredictor {
  /** Estimated load of the fleet; whoever estimates it sets it. */
  load = 0;
  private readonly inputs = new Float64Array(INTERFERENCE_INPUTS.length);
  private readonly batch = { device: 0, queue: 0, model: 0, size: 0 };

  constructor(
    private readonly compiled: Compiled,
    private readonly beside: Beside,
    private readonly network: InterferenceNetwork = weights,
  ) {}

  /** Expected duration in ms of a batch of a queue that starts on a device now; alone it is what was measured. */
  durationMs(device: number, queue: number, model: number, size: number): number {
    const { compiled, beside, batch } = this;
    const group = compiled.groupOf[device]!;
    const aloneMs = compiled.latencyMs[(group * compiled.models + model) * compiled.stride + size]!;
    if (beside.batches[device] === 0) return aloneMs;
    batch.device = device;
    batch.queue = queue;
    batch.model = model;
    batch.size = size;
    interferenceInputs(compiled, beside, this.load, batch, this.inputs);
    const slower = logSlowDown(this.network, this.inputs);
    return slower > 0 ? aloneMs * exp(slower) : aloneMs;
  }
}
