import { useMemo } from "react";
import { ReferenceArea, ReferenceLine } from "recharts";
import { appName } from "../../../scenario/app.ts";
import { percent } from "../../parts/percent.ts";
import { targetText } from "../target.ts";
import type { ChartProps } from "./chartProps.ts";
import { drawnOf } from "./curves.ts";
import { sloLabel, sloLine } from "./drawing/sloLook.ts";
import { LineFigure } from "./LineFigure.tsx";
import { lateShare, tailModel } from "./tailModel.ts";

/** How late is the tail? Share of requests slower than x, both axes logarithmic, the SLO as a red corner. */
export function TailChart({ scenario, contenders, scope, hidden, highlighted, onHighlight }: ChartProps) {
  const model = useMemo(
    () => tailModel(scenario, drawnOf(contenders, hidden), scope),
    [scenario, contenders, hidden, scope],
  );
  const app = scenario.apps.find(({ id }) => id === scope);
  const slo = app?.sloMs ?? 1;
  const late = lateShare(scenario.onTimeTarget);
  const ground = useMemo(() => corner(slo, late), [slo, late]);
  return (
    <LineFigure
      title="How late is the tail?"
      caption={`Share${app === undefined ? "" : ` of ${appName(app)}`} slower than x; 95 % bars at the SLO. Below the red corner it is met.`}
      scenario={scenario}
      model={model}
      ground={ground}
      highlighted={highlighted}
      onHighlight={onHighlight}
      method={
        <p>
          For every x: measured requests that were not answered within x ÷ all measured requests, over all replications
          together. Dropped and unfinished requests are slower than everything. Latency is completion − arrival; over
          all apps it is divided by the SLO of the request’s own app. Kept in bins of 0.5 %. The red corner is the SLO
          and the {percent(late)} that may be late when {targetText(scenario.onTimeTarget)} are asked.
        </p>
      }
    />
  );
}

/** The SLO and the share that may be late; hatched is where a line must not be. */
function corner(slo: number, late: number) {
  const end = slo * 4;
  return (
    <>
      <ReferenceArea x1={slo} x2={end} y1={late} y2={1} fill="url(#hatch)" fillOpacity={1} />
      <ReferenceLine
        segment={[
          { x: slo, y: late },
          { x: end, y: late },
        ]}
        {...sloLine}
      />
      <ReferenceLine x={slo} {...sloLine} label={{ ...sloLabel, position: "insideBottomRight" }} />
    </>
  );
}
