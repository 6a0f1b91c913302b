import type { Metrics, Stat } from "../../../experiment/result.ts";

/**
 * How a metric's figures are written: `share` in percent by what is missing near 100, `count` exactly, `money` in
 * dollars, `amount` with three significant digits.
 */
export type MetricForm = "share" | "count" | "money" | "amount";

/** One metric of the result document: how to read it, how to write it, and everything a person may ask about it. */
export interface Metric {
  /** Its place in the result document, such as `latencyMs.p99`. */
  readonly id: string;
  /** In a sentence or menu: "p99 of latency". */
  readonly name: string;
  /** Head of its column, short, and the unit below it. */
  readonly head: string;
  readonly unit: string;
  readonly form: MetricForm;
  /** What the document's figure is multiplied by to be in `unit`. */
  readonly factor: number;
  readonly read: (metrics: Metrics) => Stat;
  /** May lie below 0; everything else is counted, timed or paid, and its interval ends at 0. */
  readonly signed?: true;
  /** Percentile in percent, which needs enough answers beyond it to be printed. */
  readonly percentile?: number;
  /** What it is, in one or two sentences. */
  readonly what: string;
  /** How it is computed from what happened, in words and signs. */
  readonly formula: string;
  /** What it does not tell, or leaves out. */
  readonly leavesOut: string;
}
