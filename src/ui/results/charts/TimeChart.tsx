import { useMemo, useState } from "react";
import { ReferenceArea, ReferenceLine } from "recharts";
import type { ChartProps } from "./chartProps.ts";
import { drawnOf } from "./curves.ts";
import { sloLine } from "./drawing/sloLook.ts";
import { LineFigure } from "./LineFigure.tsx";
import { Switch } from "./Switch.tsx";
import { type TimeView, timeModel } from "./timeModel.ts";

const views: readonly { readonly id: TimeView; readonly label: string }[] = [
  { id: "p95", label: "p95" },
  { id: "goodput", label: "On time" },
  { id: "in-system", label: "In the system" },
];

const captions: Readonly<Record<TimeView, string>> = {
  p95: "p95 ÷ SLO, 95 % bands; warm-up grey.",
  goodput: "Requests/s, 95 % bands; warm-up grey.",
  "in-system": "Requests, 95 % bands; warm-up grey.",
};

/** When does it hurt? Latency, goodput or queues over simulated time. */
export function TimeChart({ scenario, contenders, scope, hidden, highlighted, onHighlight }: ChartProps) {
  const [view, setView] = useState<TimeView>("p95");
  const model = useMemo(
    () => timeModel(scenario, drawnOf(contenders, hidden), scope, view),
    [scenario, contenders, hidden, scope, view],
  );
  const { warmupS } = scenario.horizon;
  const top = model.y.domain[1];
  const ground = useMemo(() => groundOf(view, warmupS, top), [view, warmupS, top]);
  return (
    <LineFigure
      title="When does it hurt?"
      caption={
        <>
          {captions[view]} <Switch label="Over time" options={views} chosen={view} onChoose={setView} />
        </>
      }
      scenario={scenario}
      model={model}
      ground={ground}
      highlighted={highlighted}
      onHighlight={onHighlight}
      method={
        <p>
          Simulated time is cut into bins; each request counts in the bin in which it arrives. p95: 95th percentile of
          latency ÷ SLO of the answered requests of a bin, over all replications together; a gap is a bin without
          answers. On time: requests of a bin answered within their SLO ÷ length of the bin. In the system: requests
          that have arrived and have neither been answered nor dropped, at the end of a bin, mean over replications. The
          band is the 95 % interval over replications, bin by bin (Student’s t; for p95, of the replications’ own p95);
          one run has none.
        </p>
      }
    />
  );
}

function groundOf(view: TimeView, warmupS: number, top: number) {
  return (
    <>
      {warmupS > 0 ? <ReferenceArea x1={0} x2={warmupS} fill="var(--sunk)" fillOpacity={1} /> : null}
      {view === "p95" && top > 1 ? <ReferenceArea y1={1} y2={top} fill="url(#hatch)" fillOpacity={1} /> : null}
      {view === "p95" ? <ReferenceLine y={1} {...sloLine} /> : null}
    </>
  );
}
