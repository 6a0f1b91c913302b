import { useMemo } from "react";
import { ReferenceArea, ReferenceLine } from "recharts";
import { appName } from "../../../scenario/app.ts";
import type { ChartProps } from "./chartProps.ts";
import { drawnOf } from "./curves.ts";
import { densityModel } from "./densityModel.ts";
import { sloLabel, sloLine } from "./drawing/sloLook.ts";
import { LineFigure } from "./LineFigure.tsx";

/** How are latencies spread? For one app, because apps with different SLOs have no common distribution. */
export function SpreadChart({ scenario, contenders, scope, hidden, highlighted, onHighlight }: ChartProps) {
  const model = useMemo(
    () => densityModel(scenario, drawnOf(contenders, hidden), scope),
    [scenario, contenders, hidden, scope],
  );
  const app = scenario.apps.find(({ id }) => id === scope);
  const slo = app?.sloMs ?? 1;
  const end = model.x.domain[1];
  const ground = useMemo(
    () => (
      <>
        <ReferenceArea x1={slo} x2={end} fill="url(#hatch)" fillOpacity={1} />
        <ReferenceLine x={slo} {...sloLine} label={{ ...sloLabel, position: "insideTopRight" }} />
      </>
    ),
    [slo, end],
  );
  return (
    <LineFigure
      title="How are latencies spread?"
      caption={`Share of ${app === undefined ? "" : `${appName(app)} `}answers at each latency. Marker: the most frequent.`}
      scenario={scenario}
      model={model}
      ground={ground}
      highlighted={highlighted}
      onHighlight={onHighlight}
      method={
        <p>
          Answered measured requests of all replications in bins of equal ratio, eight to a doubling; share of a bin =
          its answers ÷ all answers. Dropped and unfinished requests are not in it, so it flatters a scheduler that has
          many of them.
        </p>
      }
    />
  );
}
