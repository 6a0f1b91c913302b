import type { RivalScore, TrainingPoint } from "../../../../src/store/training.ts";

/** A rule that scores so much. */
export const rule = (scheduler: string, score: number): RivalScore => ({
  scheduler,
  name: scheduler === "fixed-batch" ? "Best fixed batch" : scheduler.toUpperCase(),
  setting: "",
  score,
});

/** Points with these scores, a thousand decisions and a second apart, from before training on. */
export const scored = (...scores: readonly (number | null)[]): readonly TrainingPoint[] =>
  scores.map((score, iteration) => ({
    iteration,
    steps: 1000 * iteration,
    reward: 0.001 * iteration,
    entropy: 2 - 0.1 * iteration,
    loss: 0,
    score,
    elapsedS: iteration + 0.5,
  }));
