import { useEffect } from "react";
import { useActiveTooltipCoordinate, useActiveTooltipLabel, useYAxisScale } from "recharts";
import type { ChartRow, Series } from "../curves.ts";

interface PointerProps {
  readonly rows: readonly ChartRow[];
  readonly drawn: readonly Series[];
  /** The row under the pointer, and the line within reach of it. */
  readonly onPoint: (row: number | null, near: number | null) => void;
}

/** How near a line must be to be meant, px. */
const reachPx = 14;

/** Tells which x the pointer is on and which line it is near. Draws nothing. */
export function Pointer({ rows, drawn, onPoint }: PointerProps) {
  const label = useActiveTooltipLabel();
  const coordinate = useActiveTooltipCoordinate();
  const yScale = useYAxisScale();
  const row = label === undefined ? -1 : rows.findIndex(({ x }) => x === Number(label));
  const values = rows[row];
  const distances = drawn.flatMap(({ index, key }) => {
    const value = values?.[key];
    const y = value == null || yScale === undefined ? undefined : yScale(value);
    return y === undefined || coordinate === undefined ? [] : [{ index, away: Math.abs(y - coordinate.y) }];
  });
  const nearest = distances.reduce<(typeof distances)[number] | null>(
    (a, b) => (b.away <= reachPx && (a === null || b.away < a.away) ? b : a),
    null,
  );
  const near = nearest?.index ?? null;
  useEffect(() => {
    onPoint(row < 0 ? null : row, near);
  }, [row, near, onPoint]);
  return null;
}
