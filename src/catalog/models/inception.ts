import type { Model } from "../../scenario/catalogEntry.ts";
import { single } from "./curve.ts";
import { parvaGpu } from "./parvaGpu.ts";
import { jetsonTx2, timm } from "./provenance.ts";
import { weightsMiB, weightsNote } from "./weights.ts";

/** Szegedy et al., Rethinking the Inception Architecture. */
export const inceptionModels: readonly Model[] = [
  {
    id: "inception-v3",
    name: "Inception v3",
    task: "image classification",
    family: "Inception",
    accuracy: 0.7747,
    accuracyMetric: "ImageNet top-1",
    memoryMiB: weightsMiB(23.83, 4),
    ...timm("inception_v3.tv_in1k"),
    note: `A100 profiles took images of 224 pixels, the accuracy 299. ${weightsNote(23.83, 4)}`,
    profiles: {
      ...parvaGpu({
        "1g": [89.723, 217.913, 364.463, 451.663, 533.782, 559.988, 583.922],
        "2g": [107.57, 227.861, 445.629, 818.456, 969.149, 1068.953, 1111.39, 1149.147],
        "3g": [113.643, 230.974, 443.04, 899.433, 1385.764, 1586.425, 1700.662, 1784.454, 1794.472],
        "4g": [111.045, 229.995, 435.824, 785.833, 1465.362, 1907.006, 2036.558, 2109.273, 2126.422],
        "7g": [115.139, 226.808, 430.897, 823.981, 1707.028, 2703.952, 2973.848, 3187.667, 3273.015],
      }),
      "jetson-tx2": single(jetsonTx2, 26.3),
    },
  },
];
