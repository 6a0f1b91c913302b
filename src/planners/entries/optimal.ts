import { planOptimal } from "../optimal.ts";
import type { PlannerEntry } from "../planner.ts";
import { exactParams, exactSettings } from "./sharedParams.ts";

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
