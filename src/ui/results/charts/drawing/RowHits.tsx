import { usePlotArea, useYAxisScale } from "recharts";
import type { Series } from "../curves.ts";

interface RowHitsProps {
  readonly drawn: readonly Series[];
  readonly onHighlight: (index: number | null) => void;
}

/** Makes a whole row of a dot chart, its name included, the place to point at. */
export function RowHits({ drawn, onHighlight }: RowHitsProps) {
  const plot = usePlotArea();
  const yScale = useYAxisScale();
  if (plot === undefined || yScale === undefined) return null;
  return drawn.map(({ index, key }, row) => {
    const top = yScale(row - 0.5) ?? plot.y;
    const bottom = yScale(row + 0.5) ?? plot.y + plot.height;
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: the drawing around it takes the arrow keys
      <rect
        key={key}
        x={0}
        y={top}
        width={plot.x + plot.width}
        height={Math.max(0, bottom - top)}
        fill="transparent"
        onMouseEnter={() => onHighlight(index)}
        onMouseLeave={() => onHighlight(null)}
      />
    );
  });
}
