import type { YAxisTickContentProps } from "recharts";

interface ShareTickProps {
  readonly format: (value: number) => string;
  /** The tick that is a target, in the colour of the SLO. */
  readonly target?: number;
}

/** Ticks of a y axis, the one at a target in the colour of lateness. */
export function yTick({ format, target }: ShareTickProps) {
  return ({ x, y, payload }: YAxisTickContentProps) => {
    const value = Number(payload.value);
    const style = value === target ? { fill: "var(--late-text)", fontWeight: 600 } : { fill: "var(--ink-3)" };
    return (
      <text x={x} y={y} dy={4.5} textAnchor="end" style={style}>
        {format(value)}
      </text>
    );
  };
}
