import type { Model } from "../../scenario/catalogEntry.ts";
import { doublingCurve } from "./curve.ts";
import { deepLearningExamples } from "./provenance.ts";
import { weightsMiB, weightsNote } from "./weights.ts";

const directory = "TensorFlow2/Detection/Efficientdet";

/** Tan et al., EfficientDet. */
export const efficientdetModels: readonly Model[] = [
  {
    id: "efficientdet-d0",
    name: "EfficientDet-D0",
    task: "object detection",
    family: "EfficientDet",
    accuracy: 0.3439,
    accuracyMetric: "COCO mAP",
    memoryMiB: weightsMiB(3.9, 2),
    ...deepLearningExamples(directory, "Apache-2.0", `Images of 512 pixels. ${weightsNote(3.9, 2)}`),
    profiles: {
      v100: doublingCurve(
        deepLearningExamples(
          directory,
          "Apache-2.0",
          "TensorFlow FP16, on the 32 GB V100: the same chip with twice the memory",
        ),
        [27.84, 49.81, 49.35, 54.51, 65.07, 87.24, 134.09, 257.39],
      ),
      a100: doublingCurve(
        deepLearningExamples(directory, "Apache-2.0", "TensorFlow FP16"),
        [26.31, 49.75, 50.12, 52.16, 57.83, 68.75, 90.63, 161.65, 298.33],
      ),
    },
  },
];
