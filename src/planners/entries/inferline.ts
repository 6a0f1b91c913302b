import { planInferline } from "../inferline.ts";
import type { PlannerEntry } from "../planner.ts";
import { maxBatchParam, pricingOf, pricingParam } from "./sharedParams.ts";

/** Crankshaw et al., InferLine. */
export const inferline: PlannerEntry = {
  card: {
    id: "inferline",
    name: "InferLine",
    tagline: "one configuration, greedy on the whole pipeline",
    about:
      "Every module starts with single requests on its fastest machine. Then the action that saves most is taken, doubling a batch or moving to a cheaper machine, as long as twice the batch times keep the objective along every path. The published planner decides that by simulation; here it is the formula.",
    source: "Crankshaw et al., InferLine (SoCC 2020): the start of Algorithm 1 read, the rest reconstructed",
    params: [maxBatchParam, pricingParam],
  },
  create(params) {
    const settings = { pricing: pricingOf(params), maxBatch: params.number("maxBatch") };
    return (application) => planInferline(application, settings);
  },
};
