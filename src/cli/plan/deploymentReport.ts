import type { Coming } from "../../planners/suite/onTime.ts";
import { type DeploymentRow, KEPT } from "../../planners/suite/runDeployments.ts";
import { table } from "./textTable.ts";

/** What became of one planner's plans under one kind of arrivals; null where it had none. */
export interface SimulatedPlans {
  readonly planner: string;
  readonly arrivals: Coming;
  readonly row: DeploymentRow | null;
}

/** Simulated plans as a table for a terminal. */
export function deploymentReport(seed: number, workloads: number, simulated: readonly SimulatedPlans[]): string {
  const percent = (share: number): string => (100 * share).toFixed(2);
  const head = [
    "Planner",
    "Arrivals",
    "Plans",
    "Kept",
    "None late",
    "Median on time %",
    "Worst %",
    "Kept with margin",
    "Median margin %",
    "Largest %",
    "Cost ratio",
  ];
  const body = simulated.map(({ planner, arrivals, row }) =>
    row === null
      ? [planner, arrivals, "0"]
      : [
          planner,
          arrivals,
          String(row.plans),
          String(row.kept),
          String(row.allOnTime),
          percent(row.medianShare),
          percent(row.worstShare),
          String(row.keptWithMargin),
          percent(row.medianMargin),
          percent(row.largestMargin),
          row.meanCostRatio.toFixed(4),
        ],
  );
  return [
    `${workloads} workloads of the suite from seed ${seed}, each plan simulated on the machines that it rents`,
    `Kept: at least ${100 * KEPT} % of the requests within the objective, end to end. Constant arrivals have exact fan-outs.`,
    "With margin: planned for a rate higher and an objective shorter by the least margin tried that keeps it; its mean cost to the plain plan",
    "",
    table([head, ...body], 2),
  ].join("\n");
}
