import { Marker } from "../../parts/Marker.tsx";
import { highlightWidthPx, lineWidthPx, schedulerMark } from "../../parts/schedulerMark.ts";
import type { CostAxis } from "./costAxis.ts";

interface CostStripProps {
  readonly axis: CostAxis;
  readonly planner: string;
  readonly costPerHour: number;
  /** Cost of the optimum, through all rows. */
  readonly optimumPerHour: number | null;
  readonly highlighted: boolean;
  readonly dimmed: boolean;
}

/** A planner's cost as the length of its line, and the optimum that no plan can undercut. Decorative: figures say the same. */
export function CostStrip({ axis, planner, costPerHour, optimumPerHour, highlighted, dimmed }: CostStripProps) {
  const mark = schedulerMark(planner);
  const x = share(axis.at(costPerHour));
  return (
    <svg className="strip" aria-hidden="true">
      <Ticks axis={axis} />
      {optimumPerHour === null ? null : <Optimum x={share(axis.at(optimumPerHour))} />}
      <g opacity={dimmed ? 0.35 : 1}>
        <line
          x1={share(axis.at(0))}
          x2={x}
          y1="50%"
          y2="50%"
          stroke={mark.colour}
          strokeWidth={highlighted ? highlightWidthPx : lineWidthPx}
          strokeDasharray={mark.dashArray}
        />
        <svg x={x} y="50%" aria-hidden="true">
          <Marker mark={mark} />
        </svg>
      </g>
    </svg>
  );
}

/** The axis in the table's head. */
export function CostHead({ axis }: { readonly axis: CostAxis }) {
  return (
    <svg className="strip-head" aria-hidden="true">
      {axis.ticks.map(({ value, label }) => (
        <text key={value} x={share(axis.at(value))} y={20} textAnchor="middle">
          {label}
        </text>
      ))}
    </svg>
  );
}

function Ticks({ axis }: { readonly axis: CostAxis }) {
  return axis.ticks.map(({ value }) => (
    <line
      key={value}
      x1={share(axis.at(value))}
      x2={share(axis.at(value))}
      y1="0"
      y2="100%"
      stroke="var(--rule)"
      strokeWidth={1}
    />
  ));
}

function Optimum({ x }: { readonly x: string }) {
  return <line x1={x} x2={x} y1="0" y2="100%" stroke="var(--ink-3)" strokeWidth={1} strokeDasharray="2 3" />;
}

/** A share as SVG writes it: 0.25 is "25%". */
function share(value: number): string {
  return `${(value * 100).toFixed(2)}%`;
}
