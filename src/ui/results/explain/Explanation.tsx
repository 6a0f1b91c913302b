import type { ReactNode } from "react";
import "./explanation.css";
import type { Metric } from "./metric.ts";

interface ExplanationProps {
  readonly title: string;
  readonly what: ReactNode;
  readonly formula?: string;
  readonly leavesOut?: string;
  /** More about the figures as they stand. */
  readonly children?: ReactNode;
}

/** What a column or a chart shows: what it is, how it is computed, what it leaves out. */
export function Explanation({ title, what, formula, leavesOut, children }: ExplanationProps) {
  return (
    <div className="explanation">
      <b>{title}</b>
      <p>{what}</p>
      {formula === undefined ? null : (
        <>
          <span className="unit">Computed as</span>
          <p className="explanation-formula">{formula}</p>
        </>
      )}
      {leavesOut === undefined ? null : (
        <>
          <span className="unit">Leaves out</span>
          <p>{leavesOut}</p>
        </>
      )}
      {children}
    </div>
  );
}

interface MetricExplanationProps {
  readonly metric: Metric;
  readonly children?: ReactNode;
}

/** The same for a metric of the result document. */
export function MetricExplanation({ metric, children }: MetricExplanationProps) {
  return (
    <Explanation title={metric.name} what={metric.what} formula={metric.formula} leavesOut={metric.leavesOut}>
      {children}
    </Explanation>
  );
}
