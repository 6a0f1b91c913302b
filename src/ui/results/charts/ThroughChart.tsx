import { useMemo } from "react";
import type { ChartProps } from "./chartProps.ts";
import { drawnOf } from "./curves.ts";
import { DotFigure } from "./DotFigure.tsx";
import { throughModel } from "./throughModel.ts";

/** What gets through? Offered, completed and on time per scheduler. */
export function ThroughChart({ scenario, contenders, scope, hidden, highlighted, onHighlight }: ChartProps) {
  const model = useMemo(() => throughModel(drawnOf(contenders, hidden), scope), [contenders, hidden, scope]);
  return (
    <DotFigure
      title="What gets through?"
      caption="Filled: on time. Hollow: completed. Red between them: too late."
      scenario={scenario}
      model={model}
      highlighted={highlighted}
      onHighlight={onHighlight}
      method={
        <p>
          Measured requests ÷ measured seconds, mean over replications with its 95 % interval. Offered: that arrived.
          Completed: that were answered at all. On time: that were answered within their SLO. What is missing between
          completed and offered was dropped or was still waiting when the run ended.
        </p>
      }
    />
  );
}
