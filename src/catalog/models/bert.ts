import type { Model } from "../../scenario/catalogEntry.ts";
import { doublingCurve, measured } from "./curve.ts";
import { parvaGpu } from "./parvaGpu.ts";
import { deepLearningExamples, mlperf } from "./provenance.ts";
import { toPeak } from "./twoPoints.ts";
import { weightsMiB, weightsNote } from "./weights.ts";

const tritonDirectory = "PyTorch/LanguageModeling/BERT/triton";
const triton = deepLearningExamples(
  tritonDirectory,
  "Apache-2.0",
  "Triton and TensorRT FP16, seen by the client; sequence length not recorded",
);
const triton32GB = deepLearningExamples(
  tritonDirectory,
  "Apache-2.0",
  "Triton and TensorRT FP16, seen by the client; sequence length not recorded; on the 32 GB V100: the same chip with twice the memory",
);
const tensorFlow = deepLearningExamples(
  "TensorFlow2/LanguageModeling/BERT",
  "Apache-2.0 or BSD-3-Clause, none found in the directory",
  "TensorFlow FP16, sequences of 384; 90th percentile, because the mean holds warm-up; other sizes of BERT ran in TensorRT",
);
const distillation = "PyTorch/LanguageModeling/BERT/distillation";

const shared = { task: "question answering", family: "BERT", accuracyMetric: "SQuAD v1.1 F1" } as const;

/**
 * Devlin et al., BERT, answering questions about a paragraph: two distilled sizes, base and large in FP16, then large as
 * MLPerf runs it and large on the short sequences that ParvaGPU timed.
 */
export const bertModels: readonly Model[] = [
  {
    id: "bert-dist-4l",
    name: "BERT distilled, 4 layers",
    ...shared,
    accuracy: 0.8309,
    ...deepLearningExamples(distillation, "Apache-2.0", "Memory is not given: its parameters were not in the source."),
    profiles: {
      t4: measured(triton, [1, 8, 16], [1.2, 5.1, 9.7]),
      v100: measured(triton32GB, [1, 8, 16], [1.2, 3.1, 5.4]),
      a100: measured(triton, [1, 8, 16], [0.6, 1.6, 2.4]),
    },
  },
  {
    id: "bert-dist-6l",
    name: "BERT distilled, 6 layers",
    ...shared,
    accuracy: 0.8843,
    memoryMiB: weightsMiB(67, 2),
    ...deepLearningExamples(distillation, "Apache-2.0", weightsNote(67, 2)),
    profiles: {
      t4: measured(triton, [1, 8, 16], [2.8, 17.9, 34.8]),
      v100: measured(triton32GB, [1, 8, 16], [2, 7.5, 13.7]),
      a100: measured(triton, [1, 8, 16], [1.1, 3.5, 5.7]),
    },
  },
  {
    id: "bert-base",
    name: "BERT-base",
    ...shared,
    accuracy: 0.8858,
    memoryMiB: weightsMiB(110, 2),
    ...deepLearningExamples(distillation, "Apache-2.0", weightsNote(110, 2)),
    profiles: {
      t4: doublingCurve(tensorFlow, [11.06, 13.54, 23.11, 42.67]),
      v100: doublingCurve(tensorFlow, [5.35, 7.08, 10, 15.96]),
      a100: doublingCurve(tensorFlow, [3.67, 4.59, 6.15, 9.65]),
    },
  },
  {
    id: "bert-large",
    name: "BERT-large",
    ...shared,
    accuracy: 0.9086,
    memoryMiB: weightsMiB(340, 2),
    ...mlperf("v1.0", "NVIDIA"),
    note: `Accuracy is that of MLPerf's unreduced precision. ${weightsNote(340, 2)}`,
    profiles: {
      t4: measured(triton, [1, 8, 16], [14.4, 114.5, 218.8]),
      v100: measured(triton32GB, [1, 8, 16], [8, 38.3, 70.7]),
      a100: measured(triton, [1, 8, 16], [3.6, 15.4, 29.4]),
    },
  },
  {
    id: "bert-large-mlperf",
    name: "BERT-large (MLPerf)",
    ...shared,
    accuracy: 0.9035,
    memoryMiB: weightsMiB(340, 2),
    ...mlperf("v3.0", "NVIDIA"),
    note: `TensorRT at 99 % of full accuracy, F1 from 0.9023 to 0.9055 by device. ${weightsNote(340, 2)}`,
    profiles: {
      t4: toPeak(mlperf("v3.0", "Dell/XE2420_T4x1_TRT"), { singleStreamMs: 4.812456, peakPerS: 427.452 }),
      l4: toPeak(mlperf("v3.0", "NVIDIA/L4x1_TRT"), { singleStreamMs: 2.390208, peakPerS: 1032.08 }),
      a10: toPeak(mlperf("v1.0", "NVIDIA/A10x1_TRT"), {
        singleStreamMs: 2.641242,
        peakPerS: 1068.75,
        offlineBatch: 256,
      }),
      a100: toPeak(mlperf("v3.0", "NVIDIA/DGX-A100_A100-SXM-80GBx1_TRT"), {
        singleStreamMs: 1.483377,
        peakPerS: 3590.46,
      }),
      "a100-mig-1g": toPeak(mlperf("v1.0", "NVIDIA/DGX-A100_A100-SXM-80GB-MIG_1x1g.10gb_TRT"), {
        singleStreamMs: 4.777292,
        peakPerS: 502.486,
      }),
      h100: toPeak(mlperf("v3.0", "Supermicro/SYS-221HE-FTNR-EDGE_1_H100-PCIe-80GB_TRT"), {
        singleStreamMs: 1.282639,
        peakPerS: 5720.68,
      }),
      "xavier-nx": toPeak(mlperf("v1.0", "NVIDIA/Xavier_NX_TRT"), {
        singleStreamMs: 38.018507,
        peakPerS: 51.0043,
        offlineBatch: 2,
      }),
      "agx-xavier": toPeak(mlperf("v1.0", "NVIDIA/AGX_Xavier_TRT"), {
        singleStreamMs: 21.813724,
        peakPerS: 91.7021,
        offlineBatch: 4,
      }),
      "orin-nx": toPeak(mlperf("v3.0", "NVIDIA/Orin_NX_TRT"), { singleStreamMs: 9.968356, peakPerS: 163.573 }),
      "agx-orin": toPeak(mlperf("v3.0", "NVIDIA/Orin_TRT"), { singleStreamMs: 4.315649, peakPerS: 544.243 }),
    },
  },
  {
    id: "bert-large-128",
    name: "BERT-large, 128 tokens",
    ...shared,
    accuracy: 0.9086,
    memoryMiB: weightsMiB(340, 4),
    ...mlperf("v1.0", "NVIDIA"),
    note: `Accuracy is the full-length model's: with sequences of 128 only the time was measured. ${weightsNote(340, 4)}`,
    profiles: parvaGpu({
      "1g": [74.408, 85.926, 95.206, 101.907, 117.569, 103.279, 117.433, 135.144, 134.597],
      "2g": [69.288, 110.072, 141.635, 147.54, 180.648, 159.753, 174.763, 201.545, 204.484],
      "3g": [69.945, 113.115, 157.579, 178.161, 219.049, 192.945, 211.617, 242.4, 243.328],
      "4g": [72.215, 109.203, 177.238, 205.061, 209.566, 217.248, 235.045, 270.597, 265.049],
      "7g": [69.019, 114.21, 165.36, 219.006, 250.795, 259.57, 281.713, 300.92, 322.346],
    }),
  },
];
