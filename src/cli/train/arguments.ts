import { parseArgs } from "node:util";
import type { Recipe } from "../../learning/recipe.ts";
import { type Checked, type Fault, fault } from "../../scenario/fault.ts";
import { recipes } from "./recipes.ts";

/** What `train` is asked for. */
export interface TrainArguments {
  readonly recipe: Recipe;
  readonly seed: number;
  /** The policy file; its card is written beside it. */
  readonly out: string;
  /** Fewer or more iterations than the recipe says; null for the recipe's own. */
  readonly iterations: number | null;
  /** Written into the metadata; null for the checkout's own. */
  readonly revision: string | null;
}

/** Reads the command line; faults name the flag. */
export function trainArguments(words: readonly string[]): Checked<TrainArguments> {
  let values: { policy?: string; seed?: string; out?: string; iterations?: string; revision?: string };
  try {
    ({ values } = parseArgs({
      args: [...words],
      options: {
        policy: { type: "string" },
        seed: { type: "string" },
        out: { type: "string" },
        iterations: { type: "string" },
        revision: { type: "string" },
      },
    }));
  } catch (error) {
    return fault("arguments", error instanceof Error ? error.message : "can't be read");
  }
  const faults: Fault[] = [];
  const known = recipes.map(({ policy }) => policy).join(", ");
  const recipe = recipes.find(({ policy }) => policy === values.policy);
  if (recipe === undefined)
    faults.push({ path: "--policy", message: `must be one of ${known} (got ${values.policy ?? "nothing"})` });
  const whole = (flag: string, text: string, least: number): number => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= least && value < 2 ** 32) return value;
    faults.push({ path: flag, message: `must be a whole number from ${least} on (got ${text})` });
    return least;
  };
  const seed = whole("--seed", values.seed ?? "1", 0);
  const iterations = values.iterations === undefined ? null : whole("--iterations", values.iterations, 1);
  if (values.out === undefined) faults.push({ path: "--out", message: "names the file to write, such as policy.onnx" });
  if (recipe === undefined || values.out === undefined || faults.length > 0) return { ok: false, faults };
  return { ok: true, value: { recipe, seed, out: values.out, iterations, revision: values.revision ?? null } };
}
