import type { Kernels } from "../../learning/kernels/kernels.ts";
import { writePolicy } from "../../learning/onnx/writePolicy.ts";
import type { Recipe } from "../../learning/recipe.ts";
import { type CurvePoint, type TrainingStep, train } from "../../learning/train.ts";
import type { PolicyCard } from "../../policy/policyCard.ts";
import { policyCard } from "./card.ts";

/** A policy file and its card. */
export interface MadePolicy {
  readonly file: Uint8Array;
  readonly card: PolicyCard;
}

/** Carries out a recipe from beginning to end. `tell` hears every step. */
export function makePolicy(
  recipe: Recipe,
  kernels: Kernels,
  seed: number,
  revision: string,
  tell: (step: TrainingStep) => void,
): MadePolicy {
  const curve: CurvePoint[] = [];
  const steps = train(recipe, kernels, seed);
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) {
    curve.push(step.value.point);
    tell(step.value);
  }
  const kept = step.value;
  const { schema } = recipe;
  const metadata = {
    schema: schema.id,
    schemaVersion: schema.version,
    features: schema.features.length,
    actions: schema.actions,
    algorithm: recipe.algorithm,
    seed,
    steps: kept.steps,
    kernel: kernels.name,
    validation: Number(kept.score.toPrecision(6)),
    revision,
  };
  const file = writePolicy(kept.layers, metadata);
  const { rivals } = recipe.validation();
  const command = `npm run -s train -- --policy ${recipe.policy} --seed ${seed} --revision ${revision} --out ${recipe.policy}.onnx`;
  return { file, card: policyCard(recipe, metadata, { curve, kept, rivals, file, command }) };
}
