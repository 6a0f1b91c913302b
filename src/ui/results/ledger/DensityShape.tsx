import type { Density } from "../../../experiment/result.ts";
import type { StripScale } from "./stripScale.ts";

interface DensityShapeProps {
  readonly density: Density;
  readonly scale: StripScale;
  readonly colour: string;
  /** Where the tallest bin ends and where all begin, px from the top. */
  readonly top: number;
  readonly bottom: number;
}

/** Latency density of one app above its track; every row is scaled to its own tallest bin. */
export function DensityShape({ density, scale, colour, top, bottom }: DensityShapeProps) {
  return (
    <svg
      y={top}
      width="100%"
      height={bottom - top}
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      overflow="hidden"
      style={{ overflow: "hidden" }}
      aria-hidden="true"
    >
      <path
        d={densityPath(density, scale)}
        fill={colour}
        fillOpacity={0.16}
        stroke={colour}
        strokeWidth={1}
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}

/** Steps of a density in a box of 100 × 100, closed along its lower side. */
function densityPath({ edgesMs, share }: Density, scale: StripScale): string {
  const tallest = share.reduce((most, next) => Math.max(most, next), 0);
  if (tallest === 0) return "";
  let path = "";
  share.forEach((part, i) => {
    const [from, to] = [edgesMs[i] ?? 0, edgesMs[i + 1] ?? 0];
    if (to < scale.low || from > scale.high) return;
    const y = (100 - (100 * part) / tallest).toFixed(1);
    path += `${path === "" ? `M${at(scale, from)} 100` : ""}V${y}H${at(scale, to)}`;
  });
  return path === "" ? "" : `${path}V100Z`;
}

function at(scale: StripScale, ms: number): string {
  return (100 * scale.at(ms)).toFixed(2);
}
