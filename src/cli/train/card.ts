import { createHash } from "node:crypto";
import type { Recipe, Validation } from "../../learning/recipe.ts";
import type { Checkpoint, CurvePoint } from "../../learning/train.ts";
import type { PolicyMetadata } from "../../policy/metadata.ts";
import type { PolicyCard } from "../../policy/policyCard.ts";

/** The card that stands beside a policy file: how it was trained, its curve, and the command that makes it again. */
export function policyCard(
  recipe: Recipe,
  metadata: PolicyMetadata,
  run: {
    readonly curve: readonly CurvePoint[];
    readonly kept: Checkpoint;
    readonly rivals: Validation["rivals"];
    readonly file: Uint8Array;
    readonly command: string;
  },
): PolicyCard {
  const { curve, kept, rivals, file, command } = run;
  return {
    policy: recipe.policy,
    about: recipe.about,
    command,
    sha256: createHash("sha256").update(file).digest("hex"),
    bytes: file.length,
    metadata,
    scoreName: recipe.scoreName,
    iteration: kept.iteration,
    rivals: rivals.map(({ name, score }) => ({ name, score: digits(score) })),
    curve: curve.flatMap(({ iteration, steps, score, reward, entropy }) =>
      score === null
        ? []
        : [
            {
              iteration,
              steps,
              score: digits(score),
              reward: digits(reward),
              entropy: entropy === null ? null : digits(entropy),
            },
          ],
    ),
  };
}

/** Six digits: more than a curve can show. */
function digits(value: number): number {
  return Number(value.toPrecision(6));
}
