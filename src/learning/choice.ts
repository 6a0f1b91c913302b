import { exp, log } from "../sim/exactMath.ts";
import type { RandomStream } from "../sim/random.ts";

/**
 * The distribution over a state's actions: softmax over the scores of all its rows together, of the allowed ones alone.
 * Holds one state's at a time and is reused, so that a decision allocates nothing.
 */
export class Choice {
  /** Actions of the state, allowed or not. */
  length = 0;
  /** How many are allowed. */
  allowed = 0;
  /** In nats. */
  entropy = 0;
  /** 0 where an action is not allowed. */
  probability = new Float64Array(64);
  /** Natural logarithm of the probability; 0 where an action is not allowed, so that p · ln p is 0 there. */
  logProbability = new Float64Array(64);

  /** Takes the scores and the mask at `at .. at + length`, at least one of which is allowed. */
  softmax(scores: Float32Array, mask: Uint8Array, at: number, length: number): void {
    if (length > this.probability.length) {
      this.probability = new Float64Array(2 * length);
      this.logProbability = new Float64Array(2 * length);
    }
    const { probability, logProbability } = this;
    let best = Number.NEGATIVE_INFINITY;
    let allowed = 0;
    for (let i = 0; i < length; i++) {
      if (mask[at + i] !== 1) continue;
      allowed++;
      if (scores[at + i]! > best) best = scores[at + i]!;
    }
    let sum = 0;
    for (let i = 0; i < length; i++) {
      const weight = mask[at + i] === 1 ? exp(scores[at + i]! - best) : 0;
      probability[i] = weight;
      sum += weight;
    }
    const logSum = log(sum);
    let entropy = 0;
    for (let i = 0; i < length; i++) {
      if (mask[at + i] !== 1) {
        logProbability[i] = 0;
        continue;
      }
      const p = probability[i]! / sum;
      const logP = scores[at + i]! - best - logSum;
      probability[i] = p;
      logProbability[i] = logP;
      entropy -= p * logP;
    }
    this.length = length;
    this.allowed = allowed;
    this.entropy = entropy;
  }

  /** Draws an action. */
  sample(random: RandomStream): number {
    const { probability, length } = this;
    let rest = random.uniform();
    let last = 0;
    for (let i = 0; i < length; i++) {
      const p = probability[i]!;
      if (p === 0) continue;
      last = i;
      rest -= p;
      if (rest < 0) break;
    }
    return last;
  }
}

/** The best allowed of the scores at `at .. at + length`, the first of equals; −1 where none is allowed. */
export function bestAllowed(scores: Float32Array, mask: Uint8Array, at: number, length: number): number {
  let best = -1;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < length; i++) {
    if (mask[at + i] !== 1) continue;
    const score = scores[at + i]!;
    if (best >= 0 && !(score > bestScore)) continue;
    best = i;
    bestScore = score;
  }
  return best;
}
