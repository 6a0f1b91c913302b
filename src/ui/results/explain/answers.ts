import type { Metric } from "./metric.ts";

/** What the answers are like and how they are made. */
export const answerMetrics: readonly Metric[] = [
  {
    id: "accuracy",
    name: "Accuracy of answers",
    head: "Accuracy",
    unit: "of answered",
    form: "amount",
    factor: 1,
    read: (metrics) => metrics.accuracy,
    what: "Mean published accuracy of the models that answered, 0 to 1.",
    formula: "sum over answered requests of their model's accuracy ÷ answered requests",
    leavesOut: "Requests without an answer. Accuracies of different tasks are not the same thing; per app they are.",
  },
  {
    id: "meanBatch",
    name: "Batch size",
    head: "Batch",
    unit: "requests",
    form: "amount",
    factor: 1,
    read: (metrics) => metrics.meanBatch,
    what: "Mean number of requests that are answered together.",
    formula: "requests started ÷ batches started",
    leavesOut: "Large batches use a device better and make their first request wait longer; this shows neither.",
  },
];
