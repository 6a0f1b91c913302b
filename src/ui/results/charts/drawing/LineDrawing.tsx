import { memo, type ReactNode } from "react";
import { CartesianGrid, Line, LineChart, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { highlightWidthPx, lineWidthPx } from "../../../parts/schedulerMark.ts";
import type { LineModel } from "../lineModel.ts";
import { AxisTitle } from "./AxisTitle.tsx";
import { axisLook, gridLook, opacityOf } from "./axisLook.ts";
import { Bands } from "./Bands.tsx";
import { EndLabels } from "./EndLabels.tsx";
import { Pointer } from "./Pointer.tsx";
import { yTick } from "./yTick.tsx";

interface LineDrawingProps {
  readonly model: LineModel;
  readonly highlighted: number | null;
  readonly onHighlight: (index: number | null) => void;
  readonly onPoint: (row: number | null, near: number | null) => void;
  /** x of the crosshair that the arrow keys move; the pointer has its own. */
  readonly crosshair: number | null;
  /** Drawn under the lines: hatch, SLO, warm-up. */
  readonly ground?: ReactNode;
}

const noContent = () => null;

/** Lines of several schedulers over one x, named at their ends. Everything static about recharts is decided here. */
export const LineDrawing = memo(function LineDrawing(props: LineDrawingProps) {
  const { model, highlighted, onHighlight, onPoint, crosshair, ground } = props;
  const { rows, drawn, x, y, labels, bands, sloAt, stepped = false } = model;
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 436, height: 270 }}>
      <LineChart data={rows} margin={{ top: 10, right: 124, bottom: 18, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid {...gridLook} syncWithTicks />
        <XAxis
          {...axisLook}
          dataKey="x"
          type="number"
          scale={x.log ? "log" : "linear"}
          domain={[...x.domain]}
          ticks={x.ticks}
          tickFormatter={x.format}
        />
        <YAxis
          {...axisLook}
          type="number"
          scale={y.log ? "log" : "linear"}
          domain={[...y.domain]}
          ticks={y.ticks}
          tick={yTick(y)}
          width={46}
        />
        <AxisTitle text={x.title} />
        {ground}
        {bands === undefined ? null : <Bands bands={bands} y={y} highlighted={highlighted} />}
        <Tooltip content={noContent} cursor={{ stroke: "var(--edge)", strokeWidth: 1 }} isAnimationActive={false} />
        {drawn.map(({ index, key, mark }) => (
          <Line
            key={key}
            dataKey={key}
            stroke={mark.colour}
            strokeWidth={highlighted === index ? highlightWidthPx : lineWidthPx}
            strokeOpacity={opacityOf(index, highlighted)}
            {...(mark.dashArray === undefined ? {} : { strokeDasharray: mark.dashArray })}
            type={stepped ? "stepAfter" : "linear"}
            dot={false}
            activeDot={false}
            connectNulls={false}
            isAnimationActive={false}
          />
        ))}
        {crosshair === null ? null : <ReferenceLine x={crosshair} stroke="var(--edge)" strokeWidth={1} />}
        <EndLabels labels={labels} sloAt={sloAt} highlighted={highlighted} onHighlight={onHighlight} />
        <Pointer rows={rows} drawn={drawn} onPoint={onPoint} />
      </LineChart>
    </ResponsiveContainer>
  );
});
