import { useXAxisScale, useYAxisScale } from "recharts";
import type { Span } from "../dotModel.ts";
import { opacityOf } from "./axisLook.ts";

interface SpansProps {
  readonly spans: readonly Span[];
  readonly highlighted: number | null;
}

/** Pieces of rows between two figures. */
export function Spans({ spans, highlighted }: SpansProps) {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  if (xScale === undefined || yScale === undefined) return null;
  return spans.map(({ row, from, to, colour, index }) => (
    <line
      key={`${row} ${from}`}
      x1={xScale(from)}
      x2={xScale(to)}
      y1={yScale(row)}
      y2={yScale(row)}
      stroke={colour}
      strokeWidth={2}
      opacity={opacityOf(index, highlighted)}
      pointerEvents="none"
    />
  ));
}
