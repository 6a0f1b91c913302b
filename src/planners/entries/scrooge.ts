import type { PlannerEntry } from "../planner.ts";
import { planScrooge } from "../scrooge.ts";
import { maxBatchParam, pricingOf, pricingParam } from "./sharedParams.ts";

/** Hu et al., Scrooge. */
export const scrooge: PlannerEntry = {
  card: {
    id: "scrooge",
    name: "Scrooge",
    tagline: "two configurations, best split of all",
    about:
      "Each module runs at most two configurations on any kind of machine, batches filled by a group's own requests. All combinations that keep the objective are compared and the cheapest is taken.",
    source: "Hu et al., Scrooge (SoCC 2021): only its abstract was read; the rest is an approximation",
    params: [
      {
        id: "dispatch",
        kind: "choice",
        label: "A batch is filled by",
        help: "The requests of all machines of one configuration, or of one machine, which takes longer.",
        default: "group",
        options: [
          { value: "group", label: "one group's requests" },
          { value: "machine", label: "one machine's requests" },
        ],
      },
      maxBatchParam,
      pricingParam,
    ],
  },
  create(params) {
    const dispatch = params.choice("dispatch") === "machine" ? ("machine" as const) : ("group" as const);
    const settings = { pricing: pricingOf(params), maxBatch: params.number("maxBatch"), dispatch };
    return (application) => planScrooge(application, settings);
  },
};
