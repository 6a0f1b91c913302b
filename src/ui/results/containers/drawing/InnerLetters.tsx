import { useXAxisScale, useYAxisScale } from "recharts";
import type { InnerLetter } from "../shareModel.ts";

/** Letters of containers inside their bands. */
export function InnerLetters({ letters }: { readonly letters: readonly InnerLetter[] }) {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  return letters.map(({ container: { key, label }, x, y }) => {
    const [px, py] = [xScale?.(x), yScale?.(y)];
    return px === undefined || py === undefined ? null : (
      <text key={key} x={px} y={py + 4.5} textAnchor="middle" style={{ fill: "var(--ink)" }} pointerEvents="none">
        {label}
      </text>
    );
  });
}
