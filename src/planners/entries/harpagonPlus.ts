import { planHarpagonPlus } from "../harpagonPlus.ts";
import type { PlannerEntry } from "../planner.ts";
import { exactParams, exactSettings } from "./sharedParams.ts";

/** Harpagon with its gap to the optimum closed in a few milliseconds. */
export const harpagonPlus: PlannerEntry = {
  card: {
    id: "harpagon-plus",
    name: "Harpagon plus",
    tagline: "exact modules, near-exact split",
    about:
      "Harpagon's plan, bettered by the exact cost curve of every module: a few budgets on each piece of the curves are combined, and the latency left is shared where it saves most.",
    source: "Our own, on Harpagon's model of dispatch, dummies and prices",
    params: exactParams,
  },
  create(params) {
    const settings = exactSettings(params);
    return (application) => planHarpagonPlus(application, settings);
  },
};
