import type { ChoiceParam, FlagParam, NumberParam } from "../scenario/schedulerCard.ts";

/** The one drop rule that every scheduler here can follow, so that a comparison can switch it on or off for all. */
export const dropParam: FlagParam = {
  id: "dropUseless",
  kind: "flag",
  label: "Drop what is useless",
  help: "Turns away a request once no answer, however fast, could still be worth anything by the scenario's utility.",
  default: false,
};

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
