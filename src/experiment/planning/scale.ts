import type { Application } from "../../planners/application.ts";
import type { Planned } from "../../planners/infeasible.ts";
import type { PlanJob } from "./job.ts";

/** Applications with every SLO and every rate multiplied; those that can't be planned stay as they are. */
export function scaled(
  applications: readonly Planned<Application>[],
  { sloFactor, rateFactor }: Pick<PlanJob, "sloFactor" | "rateFactor">,
): readonly Planned<Application>[] {
  return applications.map((application) => {
    if (!application.feasible) return application;
    const { sloS, modules, ...rest } = application.value;
    return {
      feasible: true,
      value: {
        ...rest,
        sloS: sloS * sloFactor,
        modules: modules.map((module) => ({ ...module, ratePerS: module.ratePerS * rateFactor })),
      },
    };
  });
}
