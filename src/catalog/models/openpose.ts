import type { Model } from "../../scenario/catalogEntry.ts";
import { jetsonBenchmarks } from "./jetsonBenchmarks.ts";

/** Cao et al., OpenPose: the joints of every person in view. */
export const openposeModels: readonly Model[] = [
  {
    id: "openpose",
    name: "OpenPose",
    task: "pose estimation",
    family: "OpenPose",
    accuracy: 0.618,
    accuracyMetric: "COCO keypoint AP",
    source: "Accuracy: Cao et al., Realtime Multi-Person 2D Pose Estimation using Part Affinity Fields, CVPR 2017",
    licence: "Figures are facts",
    date: "2017",
    note: "Images of 256 × 456 pixels; the accuracy is the published network's at its own resolution. Memory is not given: its parameters were not in the source.",
    profiles: { "xavier-nx": jetsonBenchmarks({ batch: 2, imagesPerS: 237.1 }) },
  },
];
