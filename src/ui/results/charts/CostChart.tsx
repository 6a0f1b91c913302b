import { useMemo } from "react";
import { metricsById } from "../explain/index.ts";
import type { ChartProps } from "./chartProps.ts";
import { drawnOf } from "./curves.ts";
import { DotFigure } from "./DotFigure.tsx";
import { Formulas } from "./Formulas.tsx";
import { metricModel } from "./metricModel.ts";

const metrics = metricsById(["costPerHour", "costPer1kGood"]);

/** What does it cost? Dollars an hour, and what a thousand answers on time cost. */
export function CostChart({ scenario, contenders, scope, hidden, highlighted, onHighlight }: ChartProps) {
  const model = useMemo(
    () => metricModel(drawnOf(contenders, hidden), scope, metrics, "less is better"),
    [contenders, hidden, scope],
  );
  return (
    <DotFigure
      title="What does it cost?"
      caption="Rent of the machines, and rent per thousand answers on time."
      scenario={scenario}
      model={model}
      highlighted={highlighted}
      onHighlight={onHighlight}
      method={<Formulas metrics={metrics} />}
    />
  );
}
