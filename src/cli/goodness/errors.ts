import type { Load, PredictedRow, Prediction } from "./prediction.ts";

/** Relative errors of many predictions, as shares: |predicted ÷ measured − 1|, and the signed one in the middle. */
export interface Errors {
  readonly rows: number;
  readonly median: number;
  /** Nine in ten are at most this. */
  readonly p90: number;
  readonly worst: number;
  /** Median of predicted ÷ measured − 1: below 0 most predictions are too low. */
  readonly bias: number;
}

/** Errors of throughput and of mean latency. */
export interface LoadErrors {
  readonly itemsPerS: Errors;
  readonly latencyMs: Errors;
}

/** The errors over all rows of some predictions. */
export function loadErrors(predictions: readonly Prediction[]): LoadErrors {
  const rows = predictions.flatMap((prediction) => prediction.rows);
  return { itemsPerS: errorsOf(rows, (load) => load.itemsPerS), latencyMs: errorsOf(rows, (load) => load.latencyMs) };
}

function errorsOf(rows: readonly PredictedRow[], figure: (load: Load) => number): Errors {
  return summarise(rows.map(({ predicted, measured }) => figure(predicted) / figure(measured) - 1));
}

/** Summarises signed relative errors; all NaN where there are none. */
export function summarise(signed: readonly number[]): Errors {
  const ascending = signed.toSorted((a, b) => a - b);
  const sizes = signed.map(Math.abs).sort((a, b) => a - b);
  return {
    rows: signed.length,
    median: middle(sizes),
    p90: sizes[Math.ceil(0.9 * sizes.length) - 1] ?? Number.NaN,
    worst: sizes.at(-1) ?? Number.NaN,
    bias: middle(ascending),
  };
}

/** The median of ascending values. */
function middle(ascending: readonly number[]): number {
  const half = ascending.length / 2;
  const below = ascending[Math.ceil(half) - 1] ?? Number.NaN;
  const above = ascending[Math.floor(half)] ?? Number.NaN;
  return (below + above) / 2;
}
