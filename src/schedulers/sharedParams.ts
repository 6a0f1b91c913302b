import type { ChoiceParam, NumberParam, ParamSpec } from "../scenario/schedulerCard.ts";

/** What every serving scheduler takes, so that a comparison can set it alike for all; see `serving`. */
export const servingParams: readonly ParamSpec[] = [
  {
    id: "instances",
    kind: "number",
    label: "Batches at once",
    help: "Batches that may run on one device at the same time, up to what the device allows. They slow each other down.",
    default: 1,
    min: 1,
    max: 64,
    integer: true,
  },
  {
    id: "dropUseless",
    kind: "flag",
    label: "Drop what is useless",
    help: "Turns away a request once no answer, however fast, could still be worth anything by the scenario's utility.",
    default: false,
  },
];

/** Which of an app's variants answers, for schedulers whose subject is not accuracy. */
export const variantParam: ChoiceParam = {
  id: "variant",
  kind: "choice",
  label: "Answer with",
  help: "Which variant answers when an app offers several: the one with the highest throughput, or the most accurate.",
  default: "fastest",
  options: [
    { value: "fastest", label: "the fastest variant" },
    { value: "accurate", label: "the most accurate variant" },
  ],
};

/** The largest batch a scheduler forms; what a device was measured with bounds it too. */
export function maxBatchParam(standard: number): NumberParam {
  return {
    id: "maxBatch",
    kind: "number",
    label: "Largest batch",
    help: "Requests in one batch at most. More raises throughput and the time each batch takes.",
    default: standard,
    min: 1,
    max: 4096,
    integer: true,
  };
}
