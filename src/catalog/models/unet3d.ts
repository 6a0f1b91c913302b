import type { Model } from "../../scenario/catalogEntry.ts";
import { single } from "./curve.ts";
import { mlperf } from "./provenance.ts";
import { toPeak } from "./twoPoints.ts";
import { weightsMiB, weightsNote } from "./weights.ts";

/** Isensee et al., 3D U-Net: brain tumours in a volume of 224 × 224 × 160. */
export const unet3dModels: readonly Model[] = [
  {
    id: "unet3d",
    name: "3D U-Net",
    task: "volume segmentation",
    family: "U-Net",
    accuracy: 0.8543,
    accuracyMetric: "BraTS 2019 mean DICE",
    memoryMiB: weightsMiB(19, 4),
    ...mlperf("v1.0", "NVIDIA"),
    note: `TensorRT, tuned for the benchmark. ${weightsNote(19, 4)}`,
    profiles: {
      t4: toPeak(mlperf("v1.0", "Lenovo/T4x1_TRT"), { singleStreamMs: 151.976141, peakPerS: 7.44672 }),
      a10: toPeak(mlperf("v1.0", "NVIDIA/A10x1_TRT"), {
        singleStreamMs: 61.857072,
        peakPerS: 21.8795,
        offlineBatch: 2,
      }),
      a100: toPeak(mlperf("v1.0", "NVIDIA/DGX-A100_A100-SXM-80GBx1_TRT_edge"), {
        singleStreamMs: 19.836893,
        peakPerS: 60.6073,
      }),
      "a100-mig-1g": single(
        mlperf(
          "v1.0",
          "NVIDIA/DGX-A100_A100-SXM-80GB-MIG_1x1g.10gb_TRT",
          "the Offline rate, 7.34 a second, is that of single volumes, so nothing speaks for larger batches",
        ),
        135.646088,
      ),
      "xavier-nx": single(
        mlperf("v1.0", "NVIDIA/Xavier_NX_TRT", "the offline run took batches of 1 as well"),
        679.155258,
      ),
      "agx-xavier": single(
        mlperf("v1.0", "NVIDIA/AGX_Xavier_TRT", "the offline run took batches of 1 as well"),
        382.196844,
      ),
    },
  },
];
