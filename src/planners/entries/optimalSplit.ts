import { planOptimalSplit } from "../optimalSplit.ts";
import type { PlannerEntry } from "../planner.ts";
import { harpagonSettings, schedulingParams } from "./harpagon.ts";
import { exactParams } from "./sharedParams.ts";

/** Brute force over Harpagon's splits. */
export const optimalSplit: PlannerEntry = {
  card: {
    id: "optimal-split",
    name: "Optimal split",
    tagline: "every split, Harpagon's module scheduler",
    about:
      "Every way to give the modules the worst case of one of their configurations as a budget, each priced by Harpagon's module scheduler; the cheapest wins. This is most likely what the paper compares with when it says how often Harpagon is optimal.",
    source: "Zhao et al., Harpagon: brute force as a lower bound; over which space could not be read",
    params: [
      ...schedulingParams,
      {
        id: "steps",
        kind: "number",
        label: "Further steps",
        help: "Every module may also have any multiple of the objective divided by this as its budget; 0 for none.",
        default: 0,
        min: 0,
        max: 1000,
        integer: true,
      },
      ...exactParams,
    ],
  },
  create(params) {
    const settings = { ...harpagonSettings(params), steps: params.number("steps") };
    return (application) => planOptimalSplit(application, settings);
  },
};
