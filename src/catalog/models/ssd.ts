import type { Model } from "../../scenario/catalogEntry.ts";
import { doublingCurve, single } from "./curve.ts";
import { deepLearningExamples, mlperf, type Provenance, withDlas } from "./provenance.ts";
import { toPeak } from "./twoPoints.ts";
import { weightsMiB, weightsNote } from "./weights.ts";

const unlicensed = "Apache-2.0 or BSD-3-Clause, none found in the directory";
const tensorFlow = deepLearningExamples("TensorFlow/Detection/SSD", unlicensed, "TensorFlow FP16");
const nano: Provenance = {
  source: "aallan/benchmarking-ml-on-the-edge, README.md at commit 165f81a",
  licence: "MIT",
  date: "2019",
  note: "TensorRT, one image at a time: larger batches were not measured",
};

const shared = { task: "object detection", family: "SSD", accuracyMetric: "COCO mAP" } as const;

const onNano = (id: string, name: string, accuracy: number, latencyMs: number): Model => ({
  id,
  name,
  ...shared,
  accuracy,
  source: "Accuracy: TensorFlow 1 detection model zoo",
  licence: "Apache-2.0",
  date: "2019",
  note: "Images of 300 pixels. Memory is not given: its parameters were not in the source.",
  profiles: { "jetson-nano": single(nano, latencyMs) },
});

/** Liu et al., single-shot detection on backbones from a phone's to a server's. */
export const ssdModels: readonly Model[] = [
  onNano("ssd-mobilenet-v1-075", "SSD-MobileNet v1 0.75", 0.18, 61.6),
  onNano("ssd-mobilenet-v2", "SSD-MobileNet v2", 0.22, 72.3),
  {
    id: "ssd-mobilenet-v1",
    name: "SSD-MobileNet v1",
    ...shared,
    accuracy: 0.2291,
    memoryMiB: weightsMiB(6.91, 4),
    ...mlperf("v1.0", "NVIDIA"),
    note: `TensorRT, tuned for the benchmark; images of 300 pixels. ${weightsNote(6.91, 4)}`,
    profiles: {
      t4: toPeak(mlperf("v1.0", "Lenovo/T4x1_TRT"), { singleStreamMs: 0.489577, peakPerS: 6922.91 }),
      a10: toPeak(mlperf("v1.0", "NVIDIA/A10x1_TRT"), {
        singleStreamMs: 0.337325,
        peakPerS: 18444.8,
        offlineBatch: 768,
      }),
      a100: toPeak(mlperf("v1.0", "NVIDIA/DGX-A100_A100-SXM-80GBx1_TRT_edge"), {
        singleStreamMs: 0.31384,
        peakPerS: 51244.9,
      }),
      "a100-mig-1g": toPeak(mlperf("v1.0", "NVIDIA/DGX-A100_A100-SXM-80GB-MIG_1x1g.10gb_TRT"), {
        singleStreamMs: 0.449265,
        peakPerS: 7216.88,
      }),
      "xavier-nx": toPeak(mlperf("v1.0", "NVIDIA/Xavier_NX_TRT", withDlas), {
        singleStreamMs: 1.41707,
        peakPerS: 1539.33,
        offlineBatch: 64,
      }),
      "agx-xavier": toPeak(mlperf("v1.0", "NVIDIA/AGX_Xavier_TRT", withDlas), {
        singleStreamMs: 1.025839,
        peakPerS: 2796.54,
        offlineBatch: 128,
      }),
    },
  },
  {
    id: "ssd-resnet34",
    name: "SSD-ResNet34",
    ...shared,
    accuracy: 0.2011,
    memoryMiB: weightsMiB(36.3, 4),
    ...mlperf("v1.0", "NVIDIA"),
    note: `TensorRT, tuned for the benchmark; images of 1200 pixels. ${weightsNote(36.3, 4)}`,
    profiles: {
      t4: toPeak(mlperf("v1.0", "DellEMC/XE2420_T4x1_TRT"), { singleStreamMs: 8.632268, peakPerS: 129.281 }),
      a10: toPeak(mlperf("v1.0", "NVIDIA/A10x1_TRT"), {
        singleStreamMs: 4.052771,
        peakPerS: 315.663,
        offlineBatch: 32,
      }),
      a100: toPeak(mlperf("v1.0", "NVIDIA/DGX-A100_A100-SXM-80GBx1_TRT_edge"), {
        singleStreamMs: 1.753406,
        peakPerS: 989.24,
      }),
      "a100-mig-1g": toPeak(mlperf("v1.0", "NVIDIA/DGX-A100_A100-SXM-80GB-MIG_1x1g.10gb_TRT"), {
        singleStreamMs: 8.159669,
        peakPerS: 135.566,
      }),
      "xavier-nx": single(
        mlperf("v1.0", "NVIDIA/Xavier_NX_TRT", "the offline run took batches of 1 as well"),
        42.842929,
      ),
      "agx-xavier": toPeak(mlperf("v1.0", "NVIDIA/AGX_Xavier_TRT", withDlas), {
        singleStreamMs: 25.865153,
        peakPerS: 56.6721,
        offlineBatch: 2,
      }),
    },
  },
  {
    id: "ssd-resnet50",
    name: "SSD-ResNet50",
    ...shared,
    accuracy: 0.276,
    ...deepLearningExamples(
      "TensorFlow/Detection/SSD",
      unlicensed,
      "Images of 320 pixels. Memory is not given: its parameters were not in the source.",
    ),
    profiles: {
      t4: doublingCurve(tensorFlow, [51.9, 66.04, 106.21, 195.49, 390.05, 794.48, 1590.98]),
      v100: doublingCurve(tensorFlow, [35.29, 48.54, 72.19, 129.39, 241.12, 492.21, 988.47]),
      a100: doublingCurve(
        { ...tensorFlow, note: "TensorFlow FP16, on the 40 GB A100: the same chip with slower memory" },
        [24.46, 40.6, 68.01, 115.73, 204.85, 420, 821.37],
      ),
    },
  },
];
