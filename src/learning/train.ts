import type { Kernels } from "./kernels/kernels.ts";
import type { LayerWeights } from "./network.ts";
import type { Recipe } from "./recipe.ts";
import type { Progress } from "./trainer.ts";

/** A point of the training curve. */
export interface CurvePoint extends Progress {
  readonly iteration: number;
  /** Validation score, where this iteration was validated. */
  readonly score: number | null;
}

/** The policy that was kept: the checkpoint with the highest validation score, the first of equals. */
export interface Checkpoint {
  readonly layers: readonly LayerWeights[];
  readonly score: number;
  readonly iteration: number;
  readonly steps: number;
}

/** What a step of training tells; `improved` holds the new best checkpoint where this step found one. */
export interface TrainingStep {
  readonly point: CurvePoint;
  readonly improved: Checkpoint | null;
}

/**
 * Carries out a recipe, one iteration a step, so that whoever drives it may pause, show or stop. The policy before any
 * training is validated too and kept unless training betters it. The same recipe, seed and kernels give the same bits.
 */
export function* train(recipe: Recipe, kernels: Kernels, seed: number): Generator<TrainingStep, Checkpoint> {
  const trainer = recipe.trainer(kernels, seed);
  const validation = recipe.validation();
  const keep = (iteration: number, steps: number, score: number): Checkpoint => ({
    layers: trainer.policy.toLayers(),
    score,
    iteration,
    steps,
  });
  let best = keep(0, 0, validation.score(trainer.policy));
  yield { point: { iteration: 0, steps: 0, reward: 0, entropy: null, loss: null, score: best.score }, improved: best };
  for (let iteration = 1; iteration <= recipe.iterations; iteration++) {
    const progress = trainer.iterate();
    const due = iteration % recipe.validateEvery === 0 || iteration === recipe.iterations;
    const score = due ? validation.score(trainer.policy) : null;
    const better = score !== null && score > best.score;
    if (better) best = keep(iteration, progress.steps, score);
    yield { point: { ...progress, iteration, score }, improved: better ? best : null };
  }
  return best;
}
