import { Marker } from "./Marker.tsx";
import { lineWidthPx, schedulerMark } from "./schedulerMark.ts";
import "./swatch.css";

interface SwatchProps {
  readonly schedulerId: string;
  /** Second setting of the same scheduler. */
  readonly hollow?: boolean;
  /** Length of the line in px. */
  readonly width?: number;
}

/** A short piece of a scheduler's line with its marker. Decorative: the scheduler's name always stands beside it. */
export function Swatch({ schedulerId, hollow = false, width = 30 }: SwatchProps) {
  const mark = schedulerMark(schedulerId);
  return (
    <svg className="swatch" width={width} height={12} aria-hidden="true">
      <line
        x1={0}
        x2={width}
        y1={6}
        y2={6}
        stroke={mark.colour}
        strokeWidth={lineWidthPx}
        strokeDasharray={mark.dashArray}
      />
      <Marker mark={mark} x={width / 2} y={6} r={3.8} hollow={hollow} />
    </svg>
  );
}
