import type { ChoiceParam, NumberParam, ParamSpec } from "../../scenario/schedulerCard.ts";
import type { Pricing } from "../application.ts";
import type { ExactSettings } from "../exact/improve.ts";
import type { PlannerParams } from "../planner.ts";
import type { Hardware } from "../restrict.ts";

/** Parameters that several planners have. */
export const pricingParam: ChoiceParam = {
  id: "pricing",
  kind: "choice",
  label: "Machines are paid",
  help: "By the fraction that is used, as in the papers, or whole. Whole machines cost more where little is served.",
  default: "fractional",
  options: [
    { value: "fractional", label: "by the fraction" },
    { value: "whole", label: "whole" },
  ],
};

export const maxBatchParam: NumberParam = {
  id: "maxBatch",
  kind: "number",
  label: "Largest batch",
  help: "Batches of 1, 2, 4 and so on up to this are considered, where a model was measured that far. 1 plans without batching.",
  default: 64,
  min: 1,
  max: 4096,
  integer: true,
};

export const hardwareParam: ChoiceParam = {
  id: "hardware",
  kind: "choice",
  label: "Machines",
  help: "Any kind on offer, or for each module only the cheapest or the dearest that runs its model.",
  default: "any",
  options: [
    { value: "any", label: "any kind" },
    { value: "cheapest", label: "the cheapest kind" },
    { value: "dearest", label: "the dearest kind" },
  ],
};

/** The value of `pricingParam`. */
export function pricingOf(params: PlannerParams): Pricing {
  return params.choice("pricing") === "whole" ? "whole" : "fractional";
}

/** The value of `hardwareParam`. */
export function hardwareOf(params: PlannerParams): Hardware {
  const chosen = params.choice("hardware");
  return chosen === "cheapest" || chosen === "dearest" ? chosen : "any";
}

/** Parameters of the planners that work on exact cost curves. */
export const exactParams: readonly ParamSpec[] = [hardwareParam, maxBatchParam, pricingParam];

/** The values of `exactParams`. */
export function exactSettings(params: PlannerParams): ExactSettings {
  return { pricing: pricingOf(params), hardware: hardwareOf(params), maxBatch: params.number("maxBatch") };
}
