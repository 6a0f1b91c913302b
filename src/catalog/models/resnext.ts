import type { Model } from "../../scenario/catalogEntry.ts";
import { doublingCurve } from "./curve.ts";
import { deepLearningExamples } from "./provenance.ts";
import { weightsMiB, weightsNote } from "./weights.ts";

const pyTorch = (directory: string) =>
  deepLearningExamples(`PyTorch/Classification/ConvNets/${directory}`, "BSD-3-Clause", "PyTorch FP32");
const tensorFlow = (directory: string) =>
  deepLearningExamples(
    `TensorFlow/Classification/ConvNets/${directory}`,
    "Apache-2.0",
    "TensorFlow TF32, on the 40 GB A100: the same chip with slower memory",
  );

/** Aggregated residual transformations (Xie et al.), without and with squeeze-and-excitation (Hu et al.). */
export const resnextModels: readonly Model[] = [
  {
    id: "resnext101",
    name: "ResNeXt-101 32x4d",
    task: "image classification",
    family: "ResNeXt",
    accuracy: 0.794,
    accuracyMetric: "ImageNet top-1",
    memoryMiB: weightsMiB(44.18, 4),
    ...deepLearningExamples(
      "PyTorch/Classification/ConvNets/resnext101-32x4d",
      "BSD-3-Clause",
      `Accuracy after 90 epochs in FP32. ${weightsNote(44.18, 4)}`,
    ),
    profiles: {
      t4: doublingCurve(
        pyTorch("resnext101-32x4d"),
        [18.18, 18.77, 26.89, 48.99, 93.51, 178.83, 361.95, 756.93, 1615.79],
      ),
      v100: doublingCurve(
        pyTorch("resnext101-32x4d"),
        [17.95, 19.2, 23.65, 24.05, 40.77, 72.12, 130.9, 249.57, 496.76],
      ),
      a100: doublingCurve(
        tensorFlow("resnext101-32x4d"),
        [9.04, 10.01, 14.15, 19.19, 25.44, 41.83, 76.5, 148.27, 283.6],
      ),
    },
  },
  {
    id: "se-resnext101",
    name: "SE-ResNeXt-101 32x4d",
    task: "image classification",
    family: "ResNeXt",
    accuracy: 0.7993,
    accuracyMetric: "ImageNet top-1",
    memoryMiB: weightsMiB(48.96, 4),
    ...deepLearningExamples(
      "PyTorch/Classification/ConvNets/se-resnext101-32x4d",
      "BSD-3-Clause",
      `Accuracy after 90 epochs in FP32. ${weightsNote(48.96, 4)}`,
    ),
    profiles: {
      t4: doublingCurve(
        pyTorch("se-resnext101-32x4d"),
        [25.12, 26.82, 29.79, 51.74, 97.99, 186.31, 378.1, 785.83, 1641.96],
      ),
      v100: doublingCurve(
        pyTorch("se-resnext101-32x4d"),
        [24.92, 24.89, 31.58, 32.29, 44.5, 76.86, 138.36, 262.64, 519.84],
      ),
      a100: doublingCurve(
        tensorFlow("se-resnext101-32x4d"),
        [10.52, 11.82, 15.45, 22.53, 28.52, 45.78, 85.21, 159.47, 304.5],
      ),
    },
  },
];
