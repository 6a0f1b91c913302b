import type { Model } from "../../scenario/catalogEntry.ts";
import { doublingCurve, measured, single } from "./curve.ts";
import { deepLearningExamples, timm, ultralytics } from "./provenance.ts";
import { weightsMiB, weightsNote } from "./weights.ts";

const pyTorchV100 = deepLearningExamples(
  "PyTorch/Classification/ConvNets/efficientnet",
  "BSD-3-Clause",
  "PyTorch FP32",
);
const pyTorchA100 = deepLearningExamples(
  "PyTorch/Classification/ConvNets/efficientnet",
  "BSD-3-Clause",
  "PyTorch TF32",
);
const v2Directory = "TensorFlow2/Classification/ConvNets/efficientnet_v2";
const tensorFlowV100 = deepLearningExamples(
  v2Directory,
  "Apache-2.0",
  "TensorFlow FP32, on the 32 GB V100: the same chip with twice the memory",
);
const tensorFlowA100 = deepLearningExamples(v2Directory, "Apache-2.0", "TensorFlow TF32");

const shared = { task: "image classification", family: "EfficientNet", accuracyMetric: "ImageNet top-1" } as const;

/** Tan and Le's compound scaling: the smallest, a large one and the second generation's small one. */
export const efficientnetModels: readonly Model[] = [
  {
    id: "efficientnet-b0",
    name: "EfficientNet-B0",
    ...shared,
    accuracy: 0.777,
    memoryMiB: weightsMiB(5.29, 4),
    ...timm("efficientnet_b0.ra_in1k"),
    note: `Images of 224 pixels. ${weightsNote(5.29, 4)}`,
    profiles: {
      v100: doublingCurve(pyTorchV100, [13.15, 13.17, 13.25, 13.42, 13.78, 16.46, 25.14, 48.03, 94.86]),
      a100: doublingCurve(pyTorchA100, [9.33, 9.39, 9.68, 9.85, 10.27, 11.46, 19.58, 31.03, 60.71]),
      "xeon-e5-2686-v4": single(
        ultralytics("ONNX Runtime FP32, one image at a time, on the CPU of a Colab Pro machine, not this very Xeon"),
        12.5,
      ),
    },
  },
  {
    id: "efficientnet-b4",
    name: "EfficientNet-B4",
    ...shared,
    accuracy: 0.8347,
    memoryMiB: weightsMiB(19.34, 4),
    ...timm("efficientnet_b4.ra2_in1k"),
    note: `Images of 380 pixels, the accuracy 384. ${weightsNote(19.34, 4)}`,
    profiles: {
      v100: doublingCurve(pyTorchV100, [23.31, 24.07, 26.29, 26.65, 48.18, 89.07, 173.2, 346.32]),
      a100: doublingCurve(pyTorchA100, [16.22, 16.84, 17.33, 18.22, 28.28, 51.08, 96.23, 195.22, 380.01]),
    },
  },
  {
    id: "efficientnet-v2-s",
    name: "EfficientNetV2-S",
    ...shared,
    accuracy: 0.839,
    memoryMiB: weightsMiB(21.46, 4),
    ...timm("tf_efficientnetv2_s.in1k"),
    note: `Images of 384 pixels. ${weightsNote(21.46, 4)}`,
    profiles: {
      v100: measured(tensorFlowV100, [1, 8, 32, 128], [22.02, 30.73, 76.89, 278.24]),
      a100: measured(tensorFlowA100, [1, 8, 32, 128, 256, 512], [25.55, 32.75, 41.13, 127.94, 239.08, 452.71]),
    },
  },
];
