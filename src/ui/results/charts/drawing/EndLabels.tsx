import { usePlotArea, useXAxisScale, useYAxisScale } from "recharts";
import { Marker } from "../../../parts/Marker.tsx";
import { pushApart } from "../../scale/pushApart.ts";
import type { EndLabel } from "../lineModel.ts";
import { opacityOf } from "./axisLook.ts";
import { shortened } from "./shortened.ts";

interface EndLabelsProps {
  readonly labels: readonly EndLabel[];
  /** Where the word SLO stands among them. */
  readonly sloAt?: number | undefined;
  readonly highlighted: number | null;
  readonly onHighlight: (index: number | null) => void;
}

/** A label keeps this distance to the next, px. */
const labelGapPx = 16;

/** Names of lines beside the plot, pushed apart, each with a dotted leader from its point. */
export function EndLabels({ labels, sloAt, highlighted, onHighlight }: EndLabelsProps) {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  const plot = usePlotArea();
  if (xScale === undefined || yScale === undefined || plot === undefined) return null;
  const bottom = plot.y + plot.height;
  const right = plot.x + plot.width;
  const inPlot = (y: number): number => {
    const py = yScale(y) ?? bottom;
    // A logarithmic axis has no place for 0: it lies below the plot.
    return Number.isFinite(py) ? Math.min(bottom, Math.max(plot.y, py)) : bottom;
  };
  const points = labels.map((label) => ({
    ...label,
    px: xScale(label.x) ?? right,
    py: inPlot(label.y),
  }));
  const sloY = sloAt === undefined ? undefined : yScale(sloAt);
  const places = pushApart(
    [...points.map(({ py }) => py), ...(sloY === undefined ? [] : [sloY])],
    labelGapPx,
    plot.y,
    bottom,
  );
  const names = points.map(({ drawn, figure, marked, range, px, py }, i) => {
    const y = places[i] ?? py;
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: the ledger's rows do the same for the keyboard
      <g
        key={drawn.key}
        opacity={opacityOf(drawn.index, highlighted)}
        onMouseEnter={() => onHighlight(drawn.index)}
        onMouseLeave={() => onHighlight(null)}
      >
        <path
          d={`M${px} ${py}H${right}L${right + 7} ${y}`}
          fill="none"
          stroke="var(--edge)"
          strokeWidth={1}
          strokeDasharray="1 3"
        />
        {range === undefined ? null : (
          <path d={`M${px} ${inPlot(range[0])}V${inPlot(range[1])}`} stroke="var(--ink)" strokeWidth={1.5} />
        )}
        {marked ? <Marker mark={drawn.mark} hollow={drawn.hollow} x={px} y={py} /> : null}
        <text x={right + 10} y={y + 4.5} style={{ fill: "var(--ink-2)" }}>
          <title>{drawn.label}</title>
          {shortened(drawn.label)}
          {figure === undefined ? null : <tspan style={{ fill: "var(--ink-3)" }}> {figure}</tspan>}
        </text>
      </g>
    );
  });
  return (
    <>
      {names}
      {sloY === undefined ? null : (
        <text x={right + 10} y={(places.at(-1) ?? sloY) + 4.5} style={{ fill: "var(--late-text)", fontWeight: 600 }}>
          SLO
        </text>
      )}
    </>
  );
}
