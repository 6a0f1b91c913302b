import type { FeatureSchema } from "../policy/schema.ts";
import type { Kernels } from "./kernels/kernels.ts";
import type { Network } from "./network.ts";
import type { Trainer } from "./trainer.ts";

/** How a shipped policy is made, so that anyone can make it again: everything but the seed. */
export interface Recipe {
  /** The scheduler's id, and the policy file's name. */
  readonly policy: string;
  readonly schema: FeatureSchema;
  /** Id of the algorithm, as in `algorithms`. */
  readonly algorithm: string;
  /** Iterations in all. */
  readonly iterations: number;
  /** Iterations between validations. */
  readonly validateEvery: number;
  /** Training in a sentence: environments, settings that matter. */
  readonly about: string;
  /** What the validation score is, with its unit. */
  readonly scoreName: string;
  readonly trainer: (kernels: Kernels, seed: number) => Trainer;
  /** Mean score of a policy on held-out large fleets that training does not draw; higher is better. */
  readonly validation: () => Validation;
}

/** Tries policies on the same scenarios; making it runs what they are compared with. */
export interface Validation {
  /** The scores of the rules that need no learning, by name, strongest last. */
  readonly rivals: readonly { readonly name: string; readonly score: number }[];
  readonly score: (policy: Network) => number;
}
