import { plainKernels } from "../../../src/learning/kernels/plain.ts";
import { Network } from "../../../src/learning/network.ts";
import { writePolicy } from "../../../src/learning/onnx/writePolicy.ts";
import type { PolicyMetadata } from "../../../src/policy/metadata.ts";
import type { FeatureSchema } from "../../../src/policy/schema.ts";
import { RandomStream } from "../../../src/sim/random.ts";

/** A schema of three features and two actions. */
export const exampleSchema: FeatureSchema = {
  id: "fang",
  version: 2,
  features: ["age", "length", "load"].map((name) => ({ name, about: name })),
  actions: ["batch 1", "batch 2, or more"],
};

/** What a policy for the schema says of itself. */
export const exampleMetadata: PolicyMetadata = {
  schema: "fang",
  schemaVersion: 2,
  features: 3,
  actions: exampleSchema.actions,
  algorithm: "ppo",
  seed: 7,
  steps: 120_000,
  kernel: "wasm-simd",
  validation: 0.875,
  revision: "",
};

/** An untrained policy's file, for the schema unless widths or metadata say otherwise. */
export function examplePolicy(changes: Partial<PolicyMetadata> = {}, inputs = 3, outputs = 2): Uint8Array<ArrayBuffer> {
  const network = new Network(plainKernels(), [inputs, 4, outputs], 1, new RandomStream(1, "test"));
  return writePolicy(network.toLayers(), { ...exampleMetadata, ...changes });
}
