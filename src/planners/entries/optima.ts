import { planHarpagonPlus, planOptimal } from "../optimal.ts";
import { planOptimalSplit } from "../optimalSplit.ts";
import type { PlannerEntry, PlannerParams } from "../planner.ts";
import { harpagonSettings, schedulingParams } from "./harpagon.ts";
import { hardwareOf, hardwareParam, maxBatchParam, pricingOf, pricingParam } from "./sharedParams.ts";

const exactParams = [hardwareParam, maxBatchParam, pricingParam];

const exactSettings = (params: PlannerParams) => ({
  pricing: pricingOf(params),
  hardware: hardwareOf(params),
  maxBatch: params.number("maxBatch"),
});

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

/** The exact minimum. */
export const optimal: PlannerEntry = {
  card: {
    id: "optimal",
    name: "Optimum",
    tagline: "exact, by branch and bound",
    about:
      "The least cost of all plans that keep the objective by the formula d + b ÷ w: any machines in any order, any rate of dummy requests, any split. Each module's cost as a function of its budget is worked out exactly, then a branch and bound chooses the budgets.",
    source: "Our own, on Harpagon's model of dispatch, dummies and prices",
    params: exactParams,
  },
  create(params) {
    const settings = exactSettings(params);
    return (application) => planOptimal(application, settings);
  },
};
