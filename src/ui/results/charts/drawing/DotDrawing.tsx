import { memo } from "react";
import {
  CartesianGrid,
  ErrorBar,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  type ScatterShapeProps,
  XAxis,
  YAxis,
} from "recharts";
import { Marker } from "../../../parts/Marker.tsx";
import type { Series } from "../curves.ts";
import type { Dot, DotPanel } from "../dotModel.ts";
import { AxisTitle } from "./AxisTitle.tsx";
import { axisLook, gridLook, opacityOf } from "./axisLook.ts";
import { DotWords } from "./DotWords.tsx";
import { LineName } from "./LineName.tsx";
import { PanelTitle } from "./PanelTitle.tsx";
import { RowHits } from "./RowHits.tsx";
import { Spans } from "./Spans.tsx";
import { shortened } from "./shortened.ts";
import { yTick } from "./yTick.tsx";

interface DotDrawingProps {
  readonly panel: DotPanel;
  readonly drawn: readonly Series[];
  /** The first panel names the rows. */
  readonly named: boolean;
  readonly axisTitle: string;
  readonly highlighted: number | null;
  readonly onHighlight: (index: number | null) => void;
}

const namesPx = 112;
/** Between the grid and everything that is drawn of the rows. */
const behind = -50;

/** One panel of a dot chart: a row per scheduler in the ledger's order, markers with 95 % bars. */
export const DotDrawing = memo(function DotDrawing(props: DotDrawingProps) {
  const { panel, drawn, named, axisTitle, highlighted, onHighlight } = props;
  const { x, dots, spans, line, band, title } = panel;
  const last = drawn.length - 1;
  const rows = drawn.map((_, row) => row);
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 436, height: 270 }}>
      <ScatterChart margin={{ top: 22, right: 16, bottom: 14, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid {...gridLook} syncWithTicks />
        <XAxis
          {...axisLook}
          dataKey="x"
          type="number"
          scale={x.log ? "log" : "linear"}
          domain={[...x.domain]}
          ticks={x.ticks}
          tickFormatter={x.format}
          // The domain holds all dots, so nothing overflows and markers at either end are not clipped.
          allowDataOverflow={false}
        />
        <YAxis
          {...axisLook}
          tick={named ? yTick({ format: (row) => shortened(drawn[row]?.label ?? ""), fill: "var(--ink)" }) : false}
          dataKey="row"
          type="number"
          allowDataOverflow={false}
          reversed
          domain={[-0.5, last + 0.5]}
          ticks={rows}
          width={named ? namesPx : 14}
        />
        {axisTitle === "" ? null : <AxisTitle text={axisTitle} />}
        <PanelTitle text={title} />
        {band === undefined ? null : (
          <ReferenceArea x1={band[0]} x2={band[1]} fill="var(--sunk)" fillOpacity={1} zIndex={behind} />
        )}
        {line?.late === true ? (
          <ReferenceArea x1={band?.[1] ?? line.x} x2={x.domain[1]} fill="url(#hatch)" fillOpacity={1} />
        ) : null}
        {line === undefined ? null : (
          <ReferenceLine x={line.x} stroke={line.late ? "var(--late)" : "var(--ink)"} strokeWidth={1.5} />
        )}
        {line === undefined ? null : <LineName line={line} />}
        <RowHits drawn={drawn} onHighlight={onHighlight} />
        <Spans spans={spans} highlighted={highlighted} />
        {drawn.map(({ index, key }) => (
          <Scatter
            key={key}
            data={dots.filter((each) => each.drawn.index === index)}
            shape={shapeOf}
            opacity={opacityOf(index, highlighted)}
            isAnimationActive={false}
          >
            <ErrorBar
              dataKey="error"
              direction="x"
              width={0}
              stroke="var(--ink)"
              strokeWidth={1.5}
              opacity={opacityOf(index, highlighted)}
            />
          </Scatter>
        ))}
        <DotWords dots={dots} />
      </ScatterChart>
    </ResponsiveContainer>
  );
});

/** What recharts hands to a shape: its place, and the dot that was given as data. */
type DotShapeProps = ScatterShapeProps & { readonly payload?: Dot; readonly opacity?: number };

function shapeOf({ cx, cy, payload, opacity }: DotShapeProps) {
  if (cx === undefined || cy === undefined || payload === undefined) return <g />;
  const { drawn, look } = payload;
  return (
    <g pointerEvents="none" opacity={opacity}>
      {look === "bar" ? (
        <line x1={cx} x2={cx} y1={cy - 4} y2={cy + 4} stroke={drawn.mark.colour} strokeWidth={2} />
      ) : (
        <Marker mark={drawn.mark} hollow={look === "hollow" || drawn.hollow} x={cx} y={cy} />
      )}
    </g>
  );
}
