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
  const mean = meanOf(numbers, 0, 1);
  const deviation = deviationOf(numbers, mean, 0, 1) + 1e-8;
  for (let i = 0; i < numbers.length; i++) numbers[i] = (numbers[i]! - mean) / deviation;
}

/** A group whose numbers hardly differ is scaled as if they differed by this share of what all do. */
const LEAST_SHARE = 0.1;

/**
 * The same for each of several groups by itself, number i belonging to group i mod `groups`: so that environments whose
 * rewards vary most do not drown the others.
 */
export function standardiseEach(numbers: Float64Array, groups: number): void {
  const least = LEAST_SHARE * deviationOf(numbers, meanOf(numbers, 0, 1), 0, 1) + 1e-8;
  for (let group = 0; group < groups; group++) {
    const mean = meanOf(numbers, group, groups);
    const deviation = Math.max(least, deviationOf(numbers, mean, group, groups));
    for (let i = group; i < numbers.length; i += groups) numbers[i] = (numbers[i]! - mean) / deviation;
  }
}

function meanOf(numbers: Float64Array, first: number, stride: number): number {
  let sum = 0;
  let n = 0;
  for (let i = first; i < numbers.length; i += stride, n++) sum += numbers[i]!;
  return sum / n;
}

function deviationOf(numbers: Float64Array, mean: number, first: number, stride: number): number {
  let squares = 0;
  let n = 0;
  for (let i = first; i < numbers.length; i += stride, n++) squares += (numbers[i]! - mean) * (numbers[i]! - mean);
  return Math.sqrt(squares / n);
}
