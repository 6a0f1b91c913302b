import type { RivalScore, TrainingPoint } from "../../../store/training.ts";

/** A rule that needs no learning, and when a checkpoint first scored higher. */
export interface RivalStanding {
  readonly rival: RivalScore;
  /** null while no checkpoint has. */
  readonly passed: {
    readonly elapsedS: number;
    readonly steps: number;
    /** The policy scored higher before any training. */
    readonly fromStart: boolean;
  } | null;
}

/** Every rival with when it was passed, the highest score first. */
export function standings(rivals: readonly RivalScore[], points: readonly TrainingPoint[]): readonly RivalStanding[] {
  return [...rivals]
    .sort((a, b) => b.score - a.score)
    .map((rival) => {
      const first = points.find(({ score }) => score !== null && score > rival.score);
      if (first === undefined) return { rival, passed: null };
      const { elapsedS, steps, iteration } = first;
      return { rival, passed: { elapsedS, steps, fromStart: iteration === 0 } };
    });
}
