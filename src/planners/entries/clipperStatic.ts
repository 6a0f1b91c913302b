import { planClipperStatic } from "../clipperStatic.ts";
import type { PlannerEntry } from "../planner.ts";
import { maxBatchParam, pricingOf, pricingParam } from "./sharedParams.ts";

/** Crankshaw et al., Clipper, with a static split. */
export const clipperStatic: PlannerEntry = {
  card: {
    id: "clipper-static",
    name: "Clipper, static",
    tagline: "one configuration, equal split",
    about:
      "Every module gets the same budget and runs the one batch that is cheapest of those that fit twice into it, on the one kind of machine that ends cheapest. Clipper itself knows no pipelines; the equal split was added for comparison.",
    source: "Crankshaw et al., Clipper (NSDI 2017), as compared with in Harpagon: reconstructed",
    params: [maxBatchParam, pricingParam],
  },
  create(params) {
    const settings = { pricing: pricingOf(params), maxBatch: params.number("maxBatch") };
    return (application) => planClipperStatic(application, settings);
  },
};
