import { usePlotArea, useXAxisScale, useYAxisScale } from "recharts";
import type { Dot } from "../dotModel.ts";

/** Width of a digit, px. */
const digitPx = 7;

/** The figures beside dots, clear of their interval bars. */
export function DotWords({ dots }: { readonly dots: readonly Dot[] }) {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  const left = usePlotArea()?.x ?? 0;
  return dots.map(({ x, row, error, drawn, text }) => {
    const at = xScale?.(x);
    const start = xScale?.(x - error[0]);
    const y = yScale?.(row);
    if (text === undefined || at === undefined || start === undefined || y === undefined) return null;
    // Left of the plot stand the schedulers' names.
    const above = text.above || Math.min(at - 10, start - 5) < left + text.words.length * digitPx;
    return (
      <text
        key={drawn.key}
        x={above ? at + 8 : Math.min(at - 10, start - 5)}
        y={above ? y - 5 : y + 4.5}
        textAnchor={above ? "start" : "end"}
        style={{ fill: "var(--ink-2)" }}
        pointerEvents="none"
      >
        {text.words}
      </text>
    );
  });
}
