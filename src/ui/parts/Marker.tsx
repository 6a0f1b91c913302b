import { isOpenMarker, markerPath } from "./markerPath.ts";
import { markerHaloPx, markerRadiusPx, type SchedulerMark } from "./schedulerMark.ts";

interface MarkerProps {
  readonly mark: SchedulerMark;
  /** Centre, in the units of the surrounding SVG. */
  readonly x?: number;
  readonly y?: number;
  /** Radius in px. */
  readonly r?: number;
  /** Outline instead of filling: the second setting of one scheduler, or a point that is dominated or not on time. */
  readonly hollow?: boolean;
}

/** A scheduler's marker as an SVG group. Colours are attributes, not classes, so that a saved drawing keeps them. */
export function Marker({ mark, x = 0, y = 0, r = markerRadiusPx, hollow = false }: MarkerProps) {
  const d = markerPath(mark.marker, r);
  if (isOpenMarker(mark.marker)) {
    const width = hollow ? 1.1 : 2;
    return (
      <g transform={`translate(${x} ${y})`} fill={mark.marker === "ring" ? "var(--paper)" : "none"}>
        <path d={d} stroke="var(--paper)" strokeWidth={width + 2 * markerHaloPx} />
        <path d={d} stroke={mark.colour} strokeWidth={width} />
      </g>
    );
  }
  return (
    <path
      d={d}
      transform={`translate(${x} ${y})`}
      fill={hollow ? "var(--paper)" : mark.colour}
      stroke={hollow ? mark.colour : "var(--paper)"}
      strokeWidth={hollow ? 1.7 : markerHaloPx}
      paintOrder={hollow ? "normal" : "stroke"}
    />
  );
}
