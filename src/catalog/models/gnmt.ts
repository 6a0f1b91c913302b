import type { Model } from "../../scenario/catalogEntry.ts";
import { measured } from "./curve.ts";
import { deepLearningExamples } from "./provenance.ts";

const directory = "PyTorch/Translation/GNMT";
const t4 = deepLearningExamples(directory, "MIT", "PyTorch FP16");
const a100 = deepLearningExamples(
  directory,
  "MIT",
  "PyTorch FP16, on the 40 GB A100: the same chip with slower memory",
);

const gnmt = (beam: number, accuracy: number, profiles: Model["profiles"]): Model => ({
  id: `gnmt-beam${beam}`,
  name: beam === 1 ? "GNMT, greedy" : `GNMT, beam ${beam}`,
  task: "translation",
  family: "GNMT",
  accuracy,
  accuracyMetric: "newstest2014 BLEU ÷ 100",
  ...deepLearningExamples(
    directory,
    "MIT",
    "English to German. Memory is not given: its parameters were not in the source.",
  ),
  profiles,
});

/** Wu et al., Google's neural machine translation: one network, searched ever wider for a better sentence. */
export const gnmtModels: readonly Model[] = [
  gnmt(1, 0.2317, {
    t4: measured(t4, [1, 2, 4, 8, 32, 128, 512], [51.08, 66.31, 78.54, 91.65, 126.53, 218.29, 663.07]),
    a100: measured(a100, [1, 2, 4, 8, 32, 128, 512], [44.69, 56.57, 67.29, 75.6, 98.4, 137.97, 245.93]),
  }),
  gnmt(2, 0.2407, {
    t4: measured(t4, [1, 2, 4, 8, 32, 128, 512], [72.05, 88.35, 105.54, 123.39, 174.37, 354.83, 1134.04]),
    a100: measured(a100, [1, 2, 4, 8, 32, 128, 512], [64.76, 80.22, 95.86, 109.38, 145.87, 211.58, 395.61]),
  }),
  gnmt(5, 0.2469, {
    t4: measured(t4, [1, 2, 4, 8, 32, 128, 512], [74.2, 92.12, 110.43, 129.69, 226.15, 628.32, 2428.82]),
    a100: measured(a100, [1, 2, 4, 8, 32, 128, 512], [67.06, 82.54, 98.34, 112.71, 156.82, 261.44, 627.21]),
  }),
];
