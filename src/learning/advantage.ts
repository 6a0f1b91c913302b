/** What a step needs to know of a rollout, state t × environments + e being environment e's at step t. */
interface Course {
  readonly states: number;
  readonly reward: Float64Array;
  /** What later rewards are worth: e to the power of −elapsed, or 0 where the episode ended. */
  readonly discount: Float64Array;
}

/**
 * Generalised advantage estimation (Schulman et al. 2016) in a semi-Markov process, whose discount γ differs from step to
 * step: A = δ + γ·λ·A′ with δ = r + γ·V′ − V.
 * @param values V of all states, those after the last step too
 * @param advantage A, to be written
 * @param target A + V, what a critic is to learn, to be written
 */
export function estimateAdvantages(
  { states, reward, discount }: Course,
  environments: number,
  values: Float64Array,
  lambda: number,
  advantage: Float64Array,
  target: Float64Array,
): void {
  for (let state = states - 1; state >= 0; state--) {
    const next = state + environments;
    const error = reward[state]! + discount[state]! * values[next]! - values[state]!;
    const later = next < states ? advantage[next]! : 0;
    advantage[state] = error + discount[state]! * lambda * later;
    target[state] = advantage[state]! + values[state]!;
  }
}

/** Shifts and scales numbers to mean 0 and standard deviation 1. */
export function standardise(numbers: Float64Array): void {
  const n = numbers.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += numbers[i]!;
  const mean = sum / n;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (numbers[i]! - mean) * (numbers[i]! - mean);
  const deviation = Math.sqrt(squares / n) + 1e-8;
  for (let i = 0; i < n; i++) numbers[i] = (numbers[i]! - mean) / deviation;
}
