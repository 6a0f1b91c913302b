import type { Metric } from "./metric.ts";

/** What deciding itself takes. */
export const decisionMetrics: readonly Metric[] = [
  {
    id: "decisions",
    name: "Decisions",
    head: "Decisions",
    unit: "per run",
    form: "count",
    factor: 1,
    read: (metrics) => metrics.decisions,
    what: "How often the scheduler was asked what to do, in one replication.",
    formula: "count of decisions: a device is free and work waits, a request arrives, or a timer is due",
    leavesOut: "How hard each of them was. Absent for a single app: a decision is about all of them.",
  },
  {
    id: "decisionUs",
    name: "Time per decision",
    head: "Decision",
    unit: "µs",
    form: "amount",
    factor: 1,
    read: (metrics) => metrics.decisionUs,
    what: "Mean time one decision took on this computer, by the clock.",
    formula: "time spent deciding ÷ decisions",
    leavesOut: "It is not added to the simulated latency, and differs between computers and runs.",
  },
];
