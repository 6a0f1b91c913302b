import type { Model } from "../../scenario/catalogEntry.ts";
import { measured } from "./curve.ts";
import { deepLearningExamples, mlperf } from "./provenance.ts";

const tensorRt = deepLearningExamples(
  "TensorFlow2/Recommendation/DLRM_and_DCNv2",
  "Apache-2.0",
  "Triton and TensorRT FP16; 256 candidates is the smallest batch measured, 4096 the largest an entry may hold",
);

/** Naumov et al., DLRM: how likely each of many candidates is to be clicked. One item is one candidate. */
export const dlrmModels: readonly Model[] = [
  {
    id: "dlrm",
    name: "DLRM",
    task: "recommendation",
    family: "DLRM",
    accuracy: 0.8019,
    accuracyMetric: "Criteo Terabyte AUC",
    ...mlperf("v1.0", "NVIDIA"),
    note: "Memory is not given: it is nearly all embedding tables, whose size the timing does not state.",
    profiles: {
      t4: measured(tensorRt, [256, 1024, 4096], [1.078, 2.068, 5.409]),
      a100: measured(tensorRt, [256, 1024, 4096], [0.632, 0.81, 1.556]),
    },
  },
];
