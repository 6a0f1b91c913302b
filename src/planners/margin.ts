import type { NumberParam } from "../scenario/schedulerCard.ts";
import type { Application } from "./application.ts";
import type { PlanApplication, PlannerEntry } from "./planner.ts";

/** Safety margin of every planner. */
const marginParam: NumberParam = {
  id: "margin",
  kind: "number",
  label: "Margin",
  help: "Plans for a rate that is higher and an objective that is shorter by this much. Plans promise their latency for even arrivals; Poisson arrivals need a margin.",
  default: 0,
  min: 0,
  max: 200,
  unit: "%",
};

/** Plans for a rate that is higher, and an objective that is shorter, by the factor 1 + margin. */
export function withMargin(plan: PlanApplication, margin: number): PlanApplication {
  if (margin === 0) return plan;
  return (application) => plan(harder(application, 1 + margin));
}

/** A planner with a margin among its parameters. */
export function marginChosen({ card, create }: PlannerEntry): PlannerEntry {
  return {
    card: { ...card, params: [...card.params, marginParam] },
    create: (params) => withMargin(create(params), params.number("margin") / 100),
  };
}

function harder(application: Application, factor: number): Application {
  return {
    ...application,
    sloS: application.sloS / factor,
    modules: application.modules.map((module) => ({ ...module, ratePerS: module.ratePerS * factor })),
  };
}
