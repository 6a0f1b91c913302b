import type { Model } from "../../scenario/catalogEntry.ts";
import { mlperf } from "./provenance.ts";
import { throughTwoBatches } from "./twoPoints.ts";
import { weightsMiB, weightsNote } from "./weights.ts";

/** Lin et al., focal loss for dense detection: MLPerf's detector since 2022. */
export const retinanetModels: readonly Model[] = [
  {
    id: "retinanet",
    name: "RetinaNet ResNeXt-50",
    task: "object detection",
    family: "RetinaNet",
    accuracy: 0.3755,
    accuracyMetric: "OpenImages mAP",
    memoryMiB: weightsMiB(37, 4),
    ...mlperf("v3.0", "NVIDIA"),
    note: `TensorRT, tuned for the benchmark; images of 800 pixels. ${weightsNote(37, 4)}`,
    profiles: {
      l4: throughTwoBatches(
        mlperf("v3.0", "NVIDIA/L4x1_TRT"),
        { batch: 1, latencyMs: 6.104579 },
        { batch: 8, latencyMs: 49.258402 },
      ),
      a100: throughTwoBatches(
        mlperf("v3.0", "NVIDIA/DGX-A100_A100-SXM-80GBx1_TRT"),
        { batch: 1, latencyMs: 2.665027 },
        { batch: 8, latencyMs: 12.072085 },
      ),
      h100: throughTwoBatches(
        mlperf("v3.0", "Supermicro/SYS-221HE-FTNR-EDGE_1_H100-PCIe-80GB_TRT"),
        { batch: 1, latencyMs: 2.019091 },
        { batch: 8, latencyMs: 9.121916 },
      ),
      "orin-nx": throughTwoBatches(
        mlperf("v3.0", "NVIDIA/Orin_NX_TRT"),
        { batch: 1, latencyMs: 34.047049 },
        { batch: 8, latencyMs: 259.354331 },
      ),
      "agx-orin": throughTwoBatches(
        mlperf("v3.0", "NVIDIA/Orin_TRT"),
        { batch: 1, latencyMs: 13.830639 },
        { batch: 8, latencyMs: 101.72878 },
      ),
    },
  },
];
