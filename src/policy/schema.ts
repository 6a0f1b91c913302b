/** One number of a row, as documented for people: dimensionless, and from what a scheduler can observe. */
export interface Feature {
  readonly name: string;
  readonly about: string;
}

/** What a policy reads and answers. A policy file names the id and version it was trained for; others are refused. */
export interface FeatureSchema {
  readonly id: "fang" | "bcedge";
  /** Raised whenever the meaning, the order or the number of features or actions changes. */
  readonly version: number;
  readonly features: readonly Feature[];
  /** What each of the K scores of a row stands for, in order: "batch 8", or "batch 8 × 2 instances". */
  readonly actions: readonly string[];
}
