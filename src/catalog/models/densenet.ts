import type { Model } from "../../scenario/catalogEntry.ts";
import { single } from "./curve.ts";
import { parvaGpu } from "./parvaGpu.ts";
import { timm, torch2trt } from "./provenance.ts";
import { weightsMiB, weightsNote } from "./weights.ts";

const nano = torch2trt("jetson_nano");
const xavier = torch2trt("jetson_xavier");

const densenet = (layers: number, accuracy: number, parametersMillion: number, profiles: Model["profiles"]): Model => ({
  id: `densenet${layers}`,
  name: `DenseNet-${layers}`,
  task: "image classification",
  family: "DenseNet",
  accuracy,
  accuracyMetric: "ImageNet top-1",
  memoryMiB: weightsMiB(parametersMillion, 4),
  ...timm(`densenet${layers}.tv_in1k`),
  note: `A100 profiles are plain PyTorch in FP32 or TF32, edge profiles TensorRT FP16. ${weightsNote(parametersMillion, 4)}`,
  profiles,
});

/**
 * Densely connected networks (Huang et al.). DenseNet-169's batch of 128 on slices 3g and 4g is left out: it was
 * published with nearly twice the rate of 64, which no other slice or size shows.
 */
export const densenetModels: readonly Model[] = [
  densenet(121, 0.7475, 7.98, {
    ...parvaGpu({
      "1g": [86.896, 170.46, 266.913, 296.478, 322.621, 318],
      "2g": [81.782, 170.051, 325.528, 549.529, 612.551, 605.805, 634.717],
      "3g": [83.791, 165.214, 333.541, 651.232, 952.006, 984.59, 1039.09, 1073.513],
      "4g": [82.315, 165.543, 325.886, 652.666, 1114.708, 1117.255, 1197.987, 1216.586],
      "7g": [83.858, 161.597, 334.189, 634.028, 1267.332, 1825.409, 1900.479, 2008.799, 2034.008],
    }),
    "jetson-nano": single(nano, 24.8),
    "agx-xavier": single(xavier, 13),
  }),
  densenet(169, 0.7592, 14.15, {
    ...parvaGpu({
      "1g": [58.535, 115.757, 192.735, 233.853, 256.489],
      "2g": [58.919, 118.225, 232.517, 428.674, 482.286, 480.683],
      "3g": [58.365, 116.757, 232.79, 468.405, 738.324, 771.682, 849.868],
      "4g": [60.314, 118.582, 231.057, 458.053, 861.577, 887.14, 985.774],
      "7g": [57.999, 117.386, 235.789, 461.337, 909.862, 1403.806, 1582.699, 1701.611, 1712.253],
    }),
    "jetson-nano": single(nano, 31.2),
    "agx-xavier": single(xavier, 23.7),
  }),
  densenet(201, 0.7728, 20.01, {
    ...parvaGpu({
      "1g": [48.568, 97.911, 155.605, 186.284, 204.219],
      "2g": [50.081, 100.597, 199.58, 342.224, 382.454, 369.177],
      "3g": [50.274, 99.438, 198.613, 396.489, 595.886, 599.519, 682.696],
      "4g": [48.481, 98.205, 194.879, 392.328, 695.436, 682.459, 784.687],
      "7g": [49.006, 100.026, 193.471, 388.928, 765.492, 1110.9, 1251.519, 1363.809],
    }),
    "jetson-nano": single(nano, 40.8),
    "agx-xavier": single(xavier, 33),
  }),
];
