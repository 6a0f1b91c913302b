import { planNexus } from "../nexus/planNexus.ts";
import type { PlannerEntry } from "../planner.ts";
import { maxBatchParam, pricingOf, pricingParam } from "./sharedParams.ts";

/** Shen et al., Nexus. */
export const nexus: PlannerEntry = {
  card: {
    id: "nexus",
    name: "Nexus",
    tagline: "2d, squishy bin packing, split in steps",
    about:
      "A request that just misses a batch waits a whole one, so a batch may take half the budget. Budgets come from dynamic programming over steps of the objective; whole machines serve what saturates them, the rest shares machines in duty cycles. One kind of machine for each application.",
    source:
      "Shen et al., Nexus (SOSP 2019): rules read in its text and code, the choice of one kind of machine reconstructed",
    params: [
      {
        id: "segments",
        kind: "number",
        label: "Steps of the objective",
        help: "How finely the objective is split; more steps take longer and waste less.",
        default: 100,
        min: 1,
        max: 1000,
        integer: true,
      },
      {
        id: "merging",
        kind: "flag",
        label: "Share machines",
        help: "Modules with little load may take turns on one machine. Only where machines are paid whole: a paid fraction gains nothing by it.",
        default: true,
      },
      maxBatchParam,
      pricingParam,
    ],
  },
  create(params) {
    const settings = {
      pricing: pricingOf(params),
      maxBatch: params.number("maxBatch"),
      segments: params.number("segments"),
      merging: params.flag("merging"),
    };
    return (application) => planNexus(application, settings);
  },
};
