import type { Model } from "../../scenario/catalogEntry.ts";
import { mlperf, withDlas } from "./provenance.ts";
import { throughTwoBatches, toPeak } from "./twoPoints.ts";
import { weightsMiB, weightsNote } from "./weights.ts";

/** ResNet-50 as MLPerf Inference runs it, on the most device kinds of all models: the entry for comparing kinds. */
export const resnet50Mlperf: Model = {
  id: "resnet50-mlperf",
  name: "ResNet-50 (MLPerf)",
  task: "image classification",
  family: "ResNet",
  accuracy: 0.7603,
  accuracyMetric: "ImageNet top-1",
  memoryMiB: weightsMiB(25.56, 4),
  ...mlperf("v1.0", "NVIDIA"),
  note: `TensorRT, tuned for the benchmark; other entries of ResNet-50 are plain PyTorch. ${weightsNote(25.56, 4)}`,
  profiles: {
    t4: toPeak(mlperf("v3.0", "Dell/XE2420_T4x1_TRT"), { singleStreamMs: 0.812385, peakPerS: 6121.33 }),
    l4: toPeak(mlperf("v3.0", "NVIDIA/L4x1_TRT"), { singleStreamMs: 0.355504, peakPerS: 13157.8 }),
    a10: toPeak(mlperf("v1.0", "NVIDIA/A10x1_TRT"), { singleStreamMs: 0.469538, peakPerS: 13276, offlineBatch: 1024 }),
    a100: toPeak(mlperf("v3.0", "NVIDIA/DGX-A100_A100-SXM-80GBx1_TRT"), {
      singleStreamMs: 0.454689,
      peakPerS: 42379.3,
    }),
    "a100-mig-1g": toPeak(mlperf("v1.0", "NVIDIA/DGX-A100_A100-SXM-80GB-MIG_1x1g.10gb_TRT"), {
      singleStreamMs: 0.674227,
      peakPerS: 5170.99,
    }),
    h100: toPeak(mlperf("v3.0", "Supermicro/SYS-221HE-FTNR-EDGE_1_H100-PCIe-80GB_TRT"), {
      singleStreamMs: 0.415471,
      peakPerS: 54605.7,
    }),
    "xavier-nx": toPeak(mlperf("v1.0", "NVIDIA/Xavier_NX_TRT", withDlas), {
      singleStreamMs: 2.573611,
      peakPerS: 1164.74,
      offlineBatch: 64,
    }),
    "agx-xavier": toPeak(mlperf("v1.0", "NVIDIA/AGX_Xavier_TRT", withDlas), {
      singleStreamMs: 1.951492,
      peakPerS: 2071.51,
      offlineBatch: 64,
    }),
    "orin-nx": throughTwoBatches(
      mlperf("v3.0", "NVIDIA/Orin_NX_TRT"),
      { batch: 1, latencyMs: 1.08458 },
      { batch: 8, latencyMs: 5.043381 },
    ),
    "agx-orin": throughTwoBatches(
      mlperf("v3.0", "NVIDIA/Orin_TRT"),
      { batch: 1, latencyMs: 0.63041 },
      { batch: 8, latencyMs: 2.170239 },
    ),
  },
};
