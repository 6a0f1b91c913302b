import { answerMetrics } from "./answers.ts";
import { decisionMetrics } from "./decisions.ts";
import { flowMetrics } from "./flow.ts";
import { latencyMetrics } from "./latency.ts";
import { machineMetrics } from "./machines.ts";
import type { Metric } from "./metric.ts";
import { objectiveMetrics } from "./objective.ts";
import { utilityMetrics } from "./utilities.ts";

export type { Metric } from "./metric.ts";

/** Metrics that answer one kind of question, as the Columns menu lists them. */
export interface MetricGroup {
  readonly title: string;
  readonly metrics: readonly Metric[];
}

/** Every metric of the result document, by the question it answers. */
export const metricGroups: readonly MetricGroup[] = [
  { title: "On time", metrics: objectiveMetrics },
  { title: "Requests", metrics: flowMetrics },
  { title: "Latency", metrics: latencyMetrics },
  { title: "Answers", metrics: answerMetrics },
  { title: "Worth", metrics: utilityMetrics },
  { title: "Machines", metrics: machineMetrics },
  { title: "Deciding", metrics: decisionMetrics },
];

const byId: ReadonlyMap<string, Metric> = new Map(
  metricGroups.flatMap((group) => group.metrics.map((metric) => [metric.id, metric] as const)),
);

/** The metrics with these ids, in the order given; ids that name none are left out. */
export function metricsById(ids: readonly string[]): readonly Metric[] {
  return ids.flatMap((id) => byId.get(id) ?? []);
}
