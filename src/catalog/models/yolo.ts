import type { Model } from "../../scenario/catalogEntry.ts";
import { single } from "./curve.ts";
import { jetsonBenchmarks } from "./jetsonBenchmarks.ts";
import { ultralytics } from "./provenance.ts";
import { throughTwoBatches } from "./twoPoints.ts";
import { weightsMiB, weightsNote } from "./weights.ts";

const v100 = ultralytics("PyTorch FP16 on p3.2xlarge, without suppressing overlapping boxes");
const xeon = ultralytics("PyTorch FP32 on the host CPU of p3.2xlarge, one image at a time");

interface Timing {
  readonly v100Ms: number;
  /** Milliseconds an image in a batch of 32, as published. */
  readonly v100MsPerImageOf32: number;
  readonly xeonMs: number;
}

const yolov5 = (size: "n" | "s" | "m" | "l" | "x", accuracy: number, parametersMillion: number, t: Timing): Model => ({
  id: `yolov5${size}`,
  name: `YOLOv5${size}`,
  task: "object detection",
  family: "YOLOv5",
  accuracy,
  accuracyMetric: "COCO mAP 50-95",
  memoryMiB: weightsMiB(parametersMillion, 4),
  ...ultralytics(`Images of 640 pixels. ${weightsNote(parametersMillion, 4)}`),
  profiles: {
    v100: throughTwoBatches(
      v100,
      { batch: 1, latencyMs: t.v100Ms },
      { batch: 32, latencyMs: 32 * t.v100MsPerImageOf32 },
    ),
    "xeon-e5-2686-v4": single(xeon, t.xeonMs),
  },
});

/** One-stage detectors: five sizes of YOLOv5, and the small YOLOv3 of the Jetson benchmarks. */
export const yoloModels: readonly Model[] = [
  yolov5("n", 0.28, 1.9, { v100Ms: 6.3, v100MsPerImageOf32: 0.6, xeonMs: 45 }),
  yolov5("s", 0.374, 7.2, { v100Ms: 6.4, v100MsPerImageOf32: 0.9, xeonMs: 98 }),
  yolov5("m", 0.454, 21.2, { v100Ms: 8.2, v100MsPerImageOf32: 1.7, xeonMs: 224 }),
  yolov5("l", 0.49, 46.5, { v100Ms: 10.1, v100MsPerImageOf32: 2.7, xeonMs: 430 }),
  yolov5("x", 0.507, 86.7, { v100Ms: 12.1, v100MsPerImageOf32: 4.8, xeonMs: 766 }),
  {
    id: "yolov3-tiny",
    name: "YOLOv3-tiny",
    task: "object detection",
    family: "YOLOv3",
    accuracy: 0.331,
    accuracyMetric: "COCO mAP 50",
    memoryMiB: weightsMiB(8.9, 4),
    source: "Accuracy: Redmon and Farhadi, YOLOv3, pjreddie.com/darknet/yolo",
    licence: "Figures are facts",
    date: "2018",
    note: `Images of 416 pixels; precision at one overlap, 50 %, not to be set against mAP 50-95. ${weightsNote(8.9, 4)}`,
    profiles: { "xavier-nx": jetsonBenchmarks({ batch: 8, imagesPerS: 546.69 }) },
  },
];
