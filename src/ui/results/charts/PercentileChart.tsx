import { useMemo } from "react";
import type { ChartProps } from "./chartProps.ts";
import { drawnOf } from "./curves.ts";
import { DotFigure } from "./DotFigure.tsx";
import { mostPanels, percentileModel } from "./percentileModel.ts";

/** How long do answers take? Percentiles of latency per scheduler and app. */
export function PercentileChart({ scenario, contenders, scope, hidden, highlighted, onHighlight }: ChartProps) {
  const model = useMemo(
    () => percentileModel(scenario, drawnOf(contenders, hidden), scope),
    [scenario, contenders, hidden, scope],
  );
  const rest = scope === "" ? scenario.apps.length - mostPanels : 0;
  return (
    <DotFigure
      title="How long do answers take?"
      caption={`Bars at p50 and p95, marker at p99.${rest > 0 ? ` ${mostPanels} of ${scenario.apps.length} apps; choose one for its own.` : ""}`}
      scenario={scenario}
      model={model}
      highlighted={highlighted}
      onHighlight={onHighlight}
      method={
        <p>
          Latency is completion − arrival of answered measured requests. Percentiles are taken per replication and their
          mean and 95 % interval over replications are shown. A percentile is left out where fewer than ten answers lie
          beyond it: p99 needs 1 000 answers, p95 200. A scheduler whose queue keeps growing has none.
        </p>
      }
    />
  );
}
