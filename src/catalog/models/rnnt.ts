import type { Model } from "../../scenario/catalogEntry.ts";
import { mlperf } from "./provenance.ts";
import { toPeak } from "./twoPoints.ts";
import { weightsMiB, weightsNote } from "./weights.ts";

/** Graves, RNN transducer: an utterance of read speech, up to 15 s, into letters. */
export const rnntModels: readonly Model[] = [
  {
    id: "rnnt",
    name: "RNN-T",
    task: "speech recognition",
    family: "RNN-T",
    accuracy: 0.9255,
    accuracyMetric: "1 − word error rate, LibriSpeech dev-clean",
    memoryMiB: weightsMiB(50, 4),
    ...mlperf("v3.0", "NVIDIA"),
    note: `TensorRT, tuned for the benchmark; time varies much with the utterance's length. ${weightsNote(50, 4)}`,
    profiles: {
      t4: toPeak(mlperf("v1.0", "Lenovo/T4x1_TRT"), { singleStreamMs: 38.357074, peakPerS: 1289.5 }),
      l4: toPeak(mlperf("v3.0", "NVIDIA/L4x1_TRT"), { singleStreamMs: 30.462901, peakPerS: 3980.09 }),
      a10: toPeak(mlperf("v1.0", "NVIDIA/A10x1_TRT"), {
        singleStreamMs: 24.327987,
        peakPerS: 4502.29,
        offlineBatch: 2048,
      }),
      a100: toPeak(mlperf("v3.0", "NVIDIA/DGX-A100_A100-SXM-80GBx1_TRT"), {
        singleStreamMs: 19.661043,
        peakPerS: 14087.9,
      }),
      "a100-mig-1g": toPeak(mlperf("v1.0", "NVIDIA/DGX-A100_A100-SXM-80GB-MIG_1x1g.10gb_TRT"), {
        singleStreamMs: 45.10929,
        peakPerS: 1582.1,
        offlineBatch: 1024,
      }),
      h100: toPeak(mlperf("v3.0", "Supermicro/SYS-221HE-FTNR-EDGE_1_H100-PCIe-80GB_TRT"), {
        singleStreamMs: 31.665655,
        peakPerS: 17391.6,
      }),
      "xavier-nx": toPeak(mlperf("v1.0", "NVIDIA/Xavier_NX_TRT"), {
        singleStreamMs: 218.499688,
        peakPerS: 242.934,
        offlineBatch: 512,
      }),
      "agx-xavier": toPeak(mlperf("v1.0", "NVIDIA/AGX_Xavier_TRT"), {
        singleStreamMs: 103.733156,
        peakPerS: 433.451,
        offlineBatch: 512,
      }),
      "orin-nx": toPeak(mlperf("v3.0", "NVIDIA/Orin_NX_TRT"), { singleStreamMs: 114.770752, peakPerS: 405.268 }),
      "agx-orin": toPeak(mlperf("v3.0", "NVIDIA/Orin_TRT"), { singleStreamMs: 53.946896, peakPerS: 1170.23 }),
    },
  },
];
