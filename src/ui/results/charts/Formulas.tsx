import type { Metric } from "../explain/metric.ts";
import "./formulas.css";

/** How each of a figure's metrics is computed, and what it leaves out. */
export function Formulas({ metrics }: { readonly metrics: readonly Metric[] }) {
  return (
    <dl className="formulas">
      {metrics.map(({ id, name, formula, leavesOut }) => (
        <div key={id}>
          <dt>{name}</dt>
          <dd>
            {formula}. {leavesOut}
          </dd>
        </div>
      ))}
    </dl>
  );
}
