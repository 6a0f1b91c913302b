import type { Metric } from "./metric.ts";

/** The share of requests answered on time, which decides whether a scheduler meets the SLO. */
export const objectiveMetrics: readonly Metric[] = [
  {
    id: "sloAttainment",
    name: "Answered on time",
    head: "On time",
    unit: "%",
    form: "share",
    factor: 100,
    read: (metrics) => metrics.sloAttainment,
    what: "Share of measured requests that are answered within their SLO.",
    formula: "requests with completion − arrival ≤ SLO ÷ all measured requests; dropped and unfinished are late",
    leavesOut: "How late the late ones are. Over all apps it weighs each request alike, so a small app can hide in it.",
  },
];
