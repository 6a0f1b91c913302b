import type { Model } from "../../scenario/catalogEntry.ts";
import { doublingCurve, single } from "./curve.ts";
import { parvaGpu } from "./parvaGpu.ts";
import { deepLearningExamples, jetsonTx2, timm, torch2trt, ultralytics } from "./provenance.ts";
import { weightsMiB, weightsNote } from "./weights.ts";

const convNets = deepLearningExamples("PyTorch/Classification/ConvNets/resnet50v1.5", "BSD-3-Clause", "PyTorch FP32");
const nano = torch2trt("jetson_nano");
const xavier = torch2trt("jetson_xavier");
const colab = ultralytics(
  "ONNX Runtime FP32, one image at a time, on the CPU of a Colab Pro machine, not this very Xeon",
);

const resnet = (layers: number, accuracy: number, parametersMillion: number, profiles: Model["profiles"]): Model => ({
  id: `resnet${layers}`,
  name: `ResNet-${layers}`,
  task: "image classification",
  family: "ResNet",
  accuracy,
  accuracyMetric: "ImageNet top-1",
  memoryMiB: weightsMiB(parametersMillion, 4),
  ...timm(`resnet${layers}.tv_in1k`),
  note: `Cloud profiles are plain PyTorch in FP32 or TF32, edge profiles TensorRT FP16. ${weightsNote(parametersMillion, 4)}`,
  profiles,
});

/** He et al., Deep Residual Learning: five depths, the deeper the slower and the more accurate. */
export const resnetModels: readonly Model[] = [
  resnet(18, 0.6975, 11.69, {
    "jetson-nano": single(nano, 11.4),
    "agx-xavier": single(xavier, 1.64),
    "xeon-e5-2686-v4": single(colab, 11.2),
  }),
  resnet(34, 0.733, 21.8, {
    "jetson-nano": single(nano, 20.2),
    "agx-xavier": single(xavier, 2.79),
    "xeon-e5-2686-v4": single(colab, 20.6),
  }),
  resnet(50, 0.7616, 25.56, {
    t4: doublingCurve(convNets, [10.7, 11.26, 12.73, 22.41, 39.77, 77.62, 152.73, 309.26, 635.98]),
    v100: doublingCurve(convNets, [10.37, 10.24, 10.46, 11.5, 16.07, 29.37, 55.4, 109.26, 214.48]),
    ...parvaGpu({
      "1g": [196.762, 274.088, 317.323, 358.277, 385.714, 412.097],
      "2g": [213.372, 429.018, 596.356, 687.254, 738.306, 789.006, 817.568],
      "3g": [213.47, 423.43, 833.36, 1072.439, 1188.228, 1291.913, 1328.518, 1370.979],
      "4g": [214.771, 431.045, 842.399, 1292.662, 1405.838, 1491.663, 1523.488, 1547.98],
      "7g": [195.826, 425.561, 821.169, 1599.984, 2211.111, 2396.366, 2482.569, 2551.424, 2582.226],
    }),
    "jetson-nano": single(nano, 29.8),
    "jetson-tx2": single(jetsonTx2, 15.7),
    "agx-xavier": single(xavier, 3.37),
    "xeon-e5-2686-v4": single(colab, 23.4),
  }),
  resnet(101, 0.774, 44.55, {
    ...parvaGpu({
      "1g": [105.248, 171.175, 198.611, 232.625, 253.003, 266.749],
      "2g": [108.395, 221.057, 359.521, 449.705, 484.845, 516.1, 531.328],
      "3g": [107.661, 213.718, 437.499, 683.145, 767.869, 832.965, 863.619, 902.416],
      "4g": [110.958, 216.694, 440.728, 834.492, 929.546, 990.762, 1026.209, 1029.624],
      "7g": [112.085, 230.874, 446.921, 885.569, 1468.274, 1594.5, 1709.674, 1745.232, 1774.461],
    }),
    "jetson-nano": single(nano, 51.1),
    "jetson-tx2": single(jetsonTx2, 29.9),
    "agx-xavier": single(xavier, 6.04),
    "xeon-e5-2686-v4": single(colab, 42.1),
  }),
  resnet(152, 0.7833, 60.19, {
    ...parvaGpu({
      "1g": [76.475, 123.468, 143.465, 168.202, 183.615],
      "2g": [75.508, 154.994, 266.736, 326.579, 351.984, 374.151],
      "3g": [75.733, 155.548, 307.256, 496.496, 556.994, 608.44, 629.166],
      "4g": [76.308, 153.179, 299.688, 588.078, 678.941, 717.206, 738.583],
      "7g": [70.094, 145.914, 292.975, 593.916, 1045.65, 1153.04, 1260.637, 1288.069],
    }),
    "jetson-nano": single(nano, 72.3),
    "jetson-tx2": single(jetsonTx2, 42.6),
    "agx-xavier": single(xavier, 8.57),
  }),
];
