import type { PolicyMetadata } from "../../policy/metadata.ts";
import type { Kernels } from "../kernels/kernels.ts";
import { writePolicy } from "../onnx/writePolicy.ts";
import type { Checkpoint } from "../train.ts";
import type { Course } from "./prepareCourse.ts";

/** A checkpoint of a course as a policy file, with all that it says of itself. */
export function policyFile(
  { picks, task: { schema } }: Course,
  { layers, steps, score }: Checkpoint,
  kernel: Kernels["name"],
): Uint8Array<ArrayBuffer> {
  const metadata: PolicyMetadata = {
    schema: schema.id,
    schemaVersion: schema.version,
    features: schema.features.length,
    actions: schema.actions,
    algorithm: picks.algorithm,
    seed: picks.seed,
    steps,
    kernel,
    validation: Number(score.toPrecision(6)),
    revision: "",
  };
  return writePolicy(layers, metadata);
}
