import type { Model } from "../../scenario/catalogEntry.ts";
import { single } from "./curve.ts";
import { jetsonBenchmarks } from "./jetsonBenchmarks.ts";
import { parvaGpu } from "./parvaGpu.ts";
import { jetsonTx2, timm, torch2trt } from "./provenance.ts";
import { weightsMiB, weightsNote } from "./weights.ts";

const xavier = torch2trt("jetson_xavier");

const vgg = (layers: number, accuracy: number, parametersMillion: number, profiles: Model["profiles"]): Model => ({
  id: `vgg${layers}`,
  name: `VGG-${layers}`,
  task: "image classification",
  family: "VGG",
  accuracy,
  accuracyMetric: "ImageNet top-1",
  memoryMiB: weightsMiB(parametersMillion, 4),
  ...timm(`vgg${layers}.tv_in1k`),
  note: `A100 profiles are plain PyTorch in FP32 or TF32, edge profiles TensorRT. ${weightsNote(parametersMillion, 4)}`,
  profiles,
});

/** Simonyan and Zisserman's plain deep convolutions: much memory, little batching to gain. */
export const vggModels: readonly Model[] = [
  vgg(16, 0.7159, 138.36, {
    ...parvaGpu({
      "1g": [123.337, 172.249, 213.254, 239.471, 252.778, 261.971],
      "2g": [242.295, 329.743, 397.718, 459.002, 500.589, 516.431, 521.221],
      "3g": [372.826, 509.739, 628.337, 730.861, 771.832, 819.931, 828.051, 832.017],
      "4g": [457.697, 641.468, 796.953, 893.92, 964.406, 991.383, 1008.306, 1004.005],
      "7g": [662.6, 946.822, 1202.425, 1456.545, 1611.763, 1677.453, 1685.194, 1670.319, 1667.023],
    }),
    "jetson-nano": single(torch2trt("jetson_nano"), 85.1),
    "jetson-tx2": single(jetsonTx2, 38.2),
    "agx-xavier": single(xavier, 7.46),
  }),
  vgg(19, 0.724, 143.67, {
    ...parvaGpu({
      "1g": [110.883, 148.382, 183.686, 204.227, 217.457, 224.591],
      "2g": [209.648, 274.178, 353.92, 403.209, 430.966, 443.296, 446.903],
      "3g": [315.233, 435.591, 536.504, 626.489, 670.721, 701.466, 707.405, 711.188],
      "4g": [392.762, 556.212, 692.532, 773.569, 832.759, 866.111, 870.281, 874.231],
      "7g": [559.302, 805.53, 1025.766, 1287.218, 1389.69, 1447.218, 1460.63, 1449.284, 1447.365],
    }),
    "xavier-nx": jetsonBenchmarks({ batch: 1, imagesPerS: 66.43 }),
    "agx-xavier": single(xavier, 8.61),
  }),
];
