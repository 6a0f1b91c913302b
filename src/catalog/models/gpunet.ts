import type { Model } from "../../scenario/catalogEntry.ts";
import { doublingCurve } from "./curve.ts";
import { deepLearningExamples } from "./provenance.ts";

const directory = "PyTorch/Classification/GPUNet";
const v100 = deepLearningExamples(
  `${directory}/triton`,
  "Apache-2.0",
  "Triton and ONNX Runtime FP16, seen by the client, on the 32 GB V100: the same chip with twice the memory",
);
const a100 = deepLearningExamples(
  `${directory}/triton`,
  "Apache-2.0",
  "Triton and ONNX Runtime FP16, seen by the client",
);

const gpunet = (variant: string, accuracy: number, v100Ms: readonly number[], a100Ms: readonly number[]): Model => ({
  id: `gpunet-${variant.toLowerCase()}`,
  name: `GPUNet-${variant}`,
  task: "image classification",
  family: "GPUNet",
  accuracy,
  accuracyMetric: "ImageNet top-1",
  ...deepLearningExamples(directory, "Apache-2.0", "Memory is not given: its parameters were not in the source."),
  profiles: { v100: doublingCurve(v100, v100Ms), a100: doublingCurve(a100, a100Ms) },
});

/**
 * Wang et al., GPUNet: networks searched for a latency on a GPU; D and P variants are distilled. Seven points from fast to
 * accurate, all timed in the same way.
 */
export const gpunetModels: readonly Model[] = [
  gpunet("P0", 0.803, [1.04, 1.22, 1.59, 2.15, 3.25, 5.44, 9.57], [0.64, 0.71, 0.86, 1.14, 1.75, 3.3, 6.54]),
  gpunet("0", 0.789, [1.18, 1.49, 1.92, 2.85, 4.54, 7.81, 14.28], [0.67, 0.74, 0.97, 1.34, 2.28, 4.51, 8.29]),
  gpunet("P1", 0.811, [1.36, 1.54, 2.26, 3.31, 5.21, 9.03, 16.62], [0.77, 0.9, 1.22, 1.78, 2.84, 5.21, 10.26]),
  gpunet("1", 0.805, [1.27, 1.5, 1.92, 2.82, 4.34, 7.5, 13.69], [0.8, 0.92, 1.08, 1.45, 2.32, 4.53, 8.75]),
  gpunet("D1", 0.825, [1.82, 2.61, 4.06, 6.96, 12.73, 23.86, 47.52], [1.2, 1.57, 2.41, 4.2, 8.22, 15.79, 31.87]),
  gpunet("2", 0.822, [2.22, 2.77, 3.96, 6.05, 10.33, 19.01, 35.83], [1.47, 1.72, 2.3, 3.44, 6.02, 11.09, 20.54]),
  gpunet("D2", 0.836, [2.79, 4.41, 7.42, 13.35, 24.76, 47.7, 94.68], [1.68, 2.5, 4.14, 7.88, 15.42, 29.44, 56.25]),
];
