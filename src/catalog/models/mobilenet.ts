import type { Model } from "../../scenario/catalogEntry.ts";
import { single } from "./curve.ts";
import { parvaGpu } from "./parvaGpu.ts";
import { timm, torch2trt } from "./provenance.ts";
import { weightsMiB, weightsNote } from "./weights.ts";

/** Sandler et al., inverted residuals and linear bottlenecks. */
export const mobilenetModels: readonly Model[] = [
  {
    id: "mobilenet-v2",
    name: "MobileNetV2",
    task: "image classification",
    family: "MobileNet",
    accuracy: 0.7291,
    accuracyMetric: "ImageNet top-1",
    memoryMiB: weightsMiB(3.5, 4),
    ...timm("mobilenetv2_100.ra_in1k"),
    note: `A100 profiles are plain PyTorch in FP32 or TF32, the edge profile TensorRT FP16. ${weightsNote(3.5, 4)}`,
    profiles: {
      ...parvaGpu({
        "1g": [219.484, 413.875, 677.387, 738.874, 724.014, 745.445],
        "2g": [216.482, 421.708, 819.032, 1380.58, 1416.481, 1401.072, 1409.056, 1423.977],
        "3g": [219.703, 421.121, 823.687, 1573.703, 2284.37, 2300.707, 2272.32, 2277.294, 2282.188],
        "4g": [215.783, 423.617, 821.945, 1575.378, 2605.014, 2621.812, 2554.644, 2500.456, 2504.852],
        "7g": [215.396, 418.154, 821.277, 1557.507, 2975.804, 4020.298, 3896.459, 3871.405, 3909.049],
      }),
      "agx-xavier": single(torch2trt("jetson_xavier"), 1.67),
    },
  },
];
