import { usePlotArea } from "recharts";

interface AxisTitleProps {
  readonly text: string;
  /** Distance of the baseline below the plot, px. */
  readonly below?: number;
}

/** Title of an x axis at the lower left, under its ticks. */
export function AxisTitle({ text, below = 38 }: AxisTitleProps) {
  const plot = usePlotArea();
  return plot === undefined ? null : (
    <text x={plot.x} y={plot.y + plot.height + below} style={{ fill: "var(--ink-2)" }}>
      {text}
    </text>
  );
}
