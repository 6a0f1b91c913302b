/** What a policy file says of itself, in the ONNX model's `metadata_props`; values there are strings. */
export interface PolicyMetadata {
  /** Id and version of the feature schema, as `fang` and 1. */
  readonly schema: string;
  readonly schemaVersion: number;
  readonly features: number;
  /** What each score stands for, in order. */
  readonly actions: readonly string[];
  /** `ppo`, `sac`, `ddqn`, `a2c`, `ga`. */
  readonly algorithm: string;
  readonly seed: number;
  /** Decisions that training saw. */
  readonly steps: number;
  /** `wasm-simd` or `plain`; both give the same bits. */
  readonly kernel: string;
  /** Mean validation score of the checkpoint that was kept. */
  readonly validation: number;
  /** Revision of the project that trained it, or empty. */
  readonly revision: string;
}
