import { useMemo } from "react";
import { metricsById } from "../explain/index.ts";
import type { ChartProps } from "./chartProps.ts";
import { drawnOf } from "./curves.ts";
import { DotFigure } from "./DotFigure.tsx";
import { Formulas } from "./Formulas.tsx";
import { metricModel } from "./metricModel.ts";

const metrics = metricsById(["utility.fang", "utility.bcedge", "utility.satisfiedApps"]);

/** What is it worth? The utilities of the three papers side by side. */
export function WorthChart({ scenario, contenders, scope, hidden, highlighted, onHighlight }: ChartProps) {
  const model = useMemo(
    () => metricModel(drawnOf(contenders, hidden), scope, metrics, "more is better in all three; they may disagree"),
    [contenders, hidden, scope],
  );
  return (
    <DotFigure
      title="What is it worth?"
      caption="The three utilities of the papers, in the ledger’s order."
      scenario={scenario}
      model={model}
      highlighted={highlighted}
      onHighlight={onHighlight}
      method={<Formulas metrics={metrics} />}
    />
  );
}
