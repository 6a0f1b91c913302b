import { Descent } from "../../learning/descent.ts";
import type { Kernels } from "../../learning/kernels/kernels.ts";
import { plainKernels } from "../../learning/kernels/plain.ts";
import { simdKernels } from "../../learning/kernels/simd.ts";
import { Network, type Widths } from "../../learning/network.ts";
import { RandomStream } from "../../sim/random.ts";

const WIDTHS: Widths = [48, 128, 128, 24];
const BATCH = 256;
/** Time of one measurement: the best of several is what the machine can do. */
const MEASURE_MS = 400;
const ROUNDS = 5;

/** Steps of descent per second on one network by each implementation of the kernels, and how many times as fast. */
export interface DescentSpeed {
  readonly widths: readonly number[];
  readonly batch: number;
  readonly simdPerS: number;
  readonly plainPerS: number;
  readonly times: number;
}

/** Measures forward, backward and Adam on one network, the two kernels in turn, so that both meet the same machine. */
export function descentSpeed(): DescentSpeed {
  const simd = stepOf(simdKernels(16));
  const plain = stepOf(plainKernels());
  let simdPerS = 0;
  let plainPerS = 0;
  for (let round = 0; round < ROUNDS; round++) {
    simdPerS = Math.max(simdPerS, perSecond(simd));
    plainPerS = Math.max(plainPerS, perSecond(plain));
  }
  return { widths: WIDTHS, batch: BATCH, simdPerS, plainPerS, times: simdPerS / plainPerS };
}

/** One step towards scores of 0, on rows that stay the same. */
function stepOf(kernels: Kernels): () => void {
  const random = new RandomStream(1, "bench");
  const network = new Network(kernels, WIDTHS, BATCH, random);
  const descent = new Descent(network);
  const input = kernels.alloc(BATCH * network.inputs);
  for (let i = 0; i < input.length; i++) input[i] = random.normal();
  return () => {
    descent.clear();
    descent.outputGradient.set(network.forward(input, BATCH));
    descent.backward(input, BATCH);
    descent.step({ rate: 1e-4, maxNorm: 1 });
  };
}

function perSecond(step: () => void): number {
  const start = performance.now();
  let steps = 0;
  let elapsedMs = 0;
  for (; elapsedMs < MEASURE_MS; elapsedMs = performance.now() - start) {
    step();
    steps++;
  }
  return (steps * 1000) / elapsedMs;
}
