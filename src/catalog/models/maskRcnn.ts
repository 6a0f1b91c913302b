import type { Model } from "../../scenario/catalogEntry.ts";
import { doublingCurve } from "./curve.ts";
import { deepLearningExamples } from "./provenance.ts";
import { weightsMiB, weightsNote } from "./weights.ts";

const directory = "PyTorch/Segmentation/MaskRCNN";
const unlicensed = "Apache-2.0 or BSD-3-Clause, none found in the directory";

/** He et al., Mask R-CNN: boxes and outlines of every object. */
export const maskRcnnModels: readonly Model[] = [
  {
    id: "mask-rcnn",
    name: "Mask R-CNN ResNet-50 FPN",
    task: "instance segmentation",
    family: "Mask R-CNN",
    accuracy: 0.342,
    accuracyMetric: "COCO mask mAP",
    memoryMiB: weightsMiB(44, 2),
    ...deepLearningExamples(directory, unlicensed, weightsNote(44, 2)),
    profiles: {
      v100: doublingCurve(
        deepLearningExamples(
          directory,
          unlicensed,
          "PyTorch FP16, on the 32 GB V100: the same chip with twice the memory",
        ),
        [44.72, 82.8, 155.25, 307.6],
      ),
      a100: doublingCurve(deepLearningExamples(directory, unlicensed, "PyTorch FP16"), [34.91, 59.31, 101.46, 197.57]),
    },
  },
];
