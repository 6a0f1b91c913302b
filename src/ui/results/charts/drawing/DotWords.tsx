import { useXAxisScale, useYAxisScale } from "recharts";
import type { Dot } from "../dotModel.ts";

/** The figures beside dots, clear of their interval bars. */
export function DotWords({ dots }: { readonly dots: readonly Dot[] }) {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  return dots.map(({ x, row, error, drawn, text }) => {
    const at = xScale?.(x);
    const start = xScale?.(x - error[0]);
    const y = yScale?.(row);
    if (text === undefined || at === undefined || start === undefined || y === undefined) return null;
    return (
      <text
        key={drawn.key}
        x={text.above ? at + 8 : Math.min(at - 10, start - 5)}
        y={text.above ? y - 5 : y + 4.5}
        textAnchor={text.above ? "start" : "end"}
        style={{ fill: "var(--ink-2)" }}
        pointerEvents="none"
      >
        {text.words}
      </text>
    );
  });
}
