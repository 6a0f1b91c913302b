import { useXAxisScale, useYAxisScale } from "recharts";
import type { BandPoint, DrawingAxis, LineModel } from "../lineModel.ts";

interface BandsProps {
  readonly bands: NonNullable<LineModel["bands"]>;
  /** What lies outside its domain is drawn at its ends. */
  readonly y: DrawingAxis;
  readonly highlighted: number | null;
}

/** As many bands may have their whole strength at once. */
const mostFull = 4;

/** 95 % intervals around lines; while one line is highlighted, only its own. */
export function Bands({ bands, y, highlighted }: BandsProps) {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  if (xScale === undefined || yScale === undefined) return null;
  const [least, most] = y.domain;
  const place = (x: number, value: number): string =>
    `${xScale(x)?.toFixed(1)} ${yScale(Math.min(most, Math.max(least, value)))?.toFixed(1)}`;
  const outline = (piece: readonly BandPoint[]): string =>
    `M${[...piece.map(({ x, high }) => place(x, high)), ...piece.toReversed().map(({ x, low }) => place(x, low))].join(
      "L",
    )}Z`;
  // Many bands over each other would hide the lines.
  const fillOpacity = highlighted === null && bands.length > mostFull ? "calc(var(--band) / 2)" : "var(--band)";
  return bands.map(({ drawn, pieces }) =>
    highlighted !== null && highlighted !== drawn.index ? null : (
      <path
        key={drawn.key}
        d={pieces.map(outline).join("")}
        fill={drawn.mark.colour}
        style={{ fillOpacity }}
        pointerEvents="none"
      />
    ),
  );
}
