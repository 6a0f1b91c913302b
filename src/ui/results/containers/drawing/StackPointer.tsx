import { useEffect } from "react";
import { useActiveTooltipCoordinate, useActiveTooltipLabel, useYAxisScale } from "recharts";
import type { ShareModel } from "../shareModel.ts";

interface StackPointerProps {
  readonly model: ShareModel;
  /** The row under the pointer, and the container whose band it is in. */
  readonly onPoint: (row: number | null, near: number | null) => void;
}

/** Tells which time and which band the pointer is on. Draws nothing. */
export function StackPointer({ model: { rows, containers }, onPoint }: StackPointerProps) {
  const label = useActiveTooltipLabel();
  const y = useActiveTooltipCoordinate()?.y;
  const yScale = useYAxisScale();
  const row = label === undefined ? -1 : rows.findIndex(({ x }) => x === Number(label));
  const band = (rows[row]?.edges ?? []).findIndex(([low, high]) => {
    const [bottom, top] = [yScale?.(low), yScale?.(high)];
    return y !== undefined && bottom !== undefined && top !== undefined && top <= y && y < bottom;
  });
  const near = containers[band]?.index ?? null;
  useEffect(() => {
    onPoint(row < 0 ? null : row, near);
  }, [row, near, onPoint]);
  return null;
}
