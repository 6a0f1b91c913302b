import { memo } from "react";
import { Area, AreaChart, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { percent } from "../../../parts/percent.ts";
import { AxisTitle } from "../../charts/drawing/AxisTitle.tsx";
import { axisLook, opacityOf } from "../../charts/drawing/axisLook.ts";
import { EndLabels } from "../../charts/drawing/EndLabels.tsx";
import { yTick } from "../../charts/drawing/yTick.tsx";
import type { ShareModel, ShareRow } from "../shareModel.ts";
import { timeAxis } from "../timeAxis.ts";
import { InnerLetters } from "./InnerLetters.tsx";
import { StackPointer } from "./StackPointer.tsx";

interface StackDrawingProps {
  readonly model: ShareModel;
  readonly warmupS: number;
  readonly endS: number;
  readonly highlighted: number | null;
  readonly onHighlight: (index: number | null) => void;
  readonly onPoint: (row: number | null, near: number | null) => void;
  /** x of the crosshair that the arrow keys move; the pointer has its own. */
  readonly crosshair: number | null;
}

/** Opacities of ink that tell neighbours apart; hue is the schedulers'. */
const tints = [0.14, 0.34, 0.22, 0.44];
const quarters = [0, 0.25, 0.5, 0.75, 1];

const noContent = () => null;
const wholePercent = (share: number) => percent(share, 0);

/** Bands of shares on each other, from 0 to the whole device, named at their ends. */
export const StackDrawing = memo(function StackDrawing(props: StackDrawingProps) {
  const { model, warmupS, endS, highlighted, onHighlight, onPoint, crosshair } = props;
  const { rows, containers, labels, letters } = model;
  const x = timeAxis(endS);
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 436, height: 270 }}>
      <AreaChart data={rows} margin={{ top: 10, right: 124, bottom: 18, left: 0 }} accessibilityLayer={false}>
        <XAxis
          {...axisLook}
          dataKey="x"
          type="number"
          domain={[...x.domain]}
          ticks={x.ticks}
          tickFormatter={x.format}
        />
        <YAxis
          {...axisLook}
          type="number"
          domain={[0, 1]}
          ticks={quarters}
          tick={yTick({ format: wholePercent })}
          width={46}
        />
        <AxisTitle text={x.title} />
        <Tooltip content={noContent} cursor={{ stroke: "var(--edge)", strokeWidth: 1 }} isAnimationActive={false} />
        {containers.map(({ index, key }, i) => (
          <Area
            key={key}
            dataKey={(row: ShareRow) => [...(row.edges[i] ?? [0, 0])]}
            type="stepAfter"
            fill="var(--ink)"
            fillOpacity={(tints[i % tints.length] ?? 0) * opacityOf(index, highlighted)}
            stroke="var(--paper)"
            strokeWidth={1}
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
        ))}
        <ReferenceLine y={1} stroke="var(--ink)" strokeWidth={1.5} />
        {warmupS === 0 ? null : <ReferenceLine x={warmupS} stroke="var(--ink)" strokeWidth={1} strokeDasharray="2 3" />}
        {crosshair === null ? null : <ReferenceLine x={crosshair} stroke="var(--edge)" strokeWidth={1} />}
        <InnerLetters letters={letters} />
        <EndLabels labels={labels} highlighted={highlighted} onHighlight={onHighlight} />
        <StackPointer model={model} onPoint={onPoint} />
      </AreaChart>
    </ResponsiveContainer>
  );
});
