import type { PlanReport } from "../../../experiment/planning/report.ts";
import type { Scenario } from "../../../scenario/document.ts";
import type { SchedulerCard } from "../../../scenario/schedulerCard.ts";
import type { PlannerRow } from "../plannerRow.ts";
import { SuiteChart } from "../suite/SuiteChart.tsx";
import { CurveChart } from "./CurveChart.tsx";
import "../../results/charts/charts.css";

interface PlanChartsProps {
  readonly scenario: Scenario;
  readonly cards: readonly SchedulerCard[];
  readonly rows: readonly PlannerRow[];
  readonly reports: ReadonlyMap<string, PlanReport>;
  /** Whether any planner has a plan, so that there are curves. */
  readonly feasible: boolean;
  readonly running: boolean;
  readonly marginPercent: number;
  readonly highlighted: number | null;
  readonly onHighlight: (index: number | null) => void;
}

const kinds = ["objective", "rate"] as const;

/** The charts of the Plan view, two a row; loaded after the plans, because they bring recharts along. */
export default function PlanCharts({ scenario, cards, feasible, marginPercent, ...curves }: PlanChartsProps) {
  const margin = marginPercent === 0 ? "" : `, margin ${marginPercent} %`;
  const provenance = `${scenario.name}${margin}. Planned with Inferyard.`;
  return (
    <section className="charts" aria-labelledby="plan-charts-title">
      <h2 id="plan-charts-title" className="vh">
        Charts
      </h2>
      {feasible
        ? kinds.map((kind) => (
            <CurveChart key={kind} kind={kind} scenario={scenario} provenance={provenance} {...curves} />
          ))
        : null}
      <div className="plan-suite">
        <SuiteChart scenario={scenario} cards={cards} />
      </div>
    </section>
  );
}
