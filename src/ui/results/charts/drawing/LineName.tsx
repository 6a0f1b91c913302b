import { usePlotArea, useXAxisScale } from "recharts";
import type { DotPanel } from "../dotModel.ts";

interface LineNameProps {
  readonly line: NonNullable<DotPanel["line"]>;
}

/** Name of a vertical line above the plot; one near the right edge is written to the left. */
export function LineName({ line }: LineNameProps) {
  const plot = usePlotArea();
  const x = useXAxisScale()?.(line.x);
  if (plot === undefined || x === undefined) return null;
  const nearEdge = x > plot.x + plot.width * 0.85;
  const style = line.late ? { fill: "var(--late-text)", fontWeight: 600 } : { fill: "var(--ink)" };
  return (
    <text x={nearEdge ? x + 8 : x} y={plot.y - 8} textAnchor={nearEdge ? "end" : "middle"} style={style}>
      {line.name}
    </text>
  );
}
