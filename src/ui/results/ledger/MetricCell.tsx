import { absent, count } from "../../parts/numbers.ts";
import { type Finisher, isSteady, metricsIn, type Scope } from "../contender.ts";
import type { Metric } from "../explain/metric.ts";
import { written } from "../explain/written.ts";
import { answersForLedger } from "../samples.ts";

interface MetricCellProps {
  readonly metric: Metric;
  readonly finisher: Finisher;
  readonly scope: Scope;
  readonly className: string;
}

/** One figure with its half-interval beneath; words where it would not be worth printing. */
export function MetricCell({ metric, finisher, scope, className }: MetricCellProps) {
  const { outcome } = finisher;
  const metrics = metricsIn(outcome, scope);
  if (metric.percentile !== undefined && metrics !== null) {
    const answers = outcome.charts?.samples[scope] ?? 0;
    if (answers < answersForLedger) {
      return (
        <td className={`${className} ledger-words`}>
          not enough samples
          <span className="ledger-interval">
            {count(answers)} answers, {count(answersForLedger)} needed
          </span>
        </td>
      );
    }
    if (!isSteady(outcome, scope)) return <td className={`${className} ledger-words`}>not steady</td>;
  }
  const stat = metrics === null ? null : metric.read(metrics);
  const { value, interval } = written(metric, stat, outcome.run.replications);
  return (
    <td className={value === absent ? `${className} ledger-words` : className}>
      {value}
      {interval === "" ? null : <span className="ledger-interval">{interval}</span>}
    </td>
  );
}
