import type { YAxisTickContentProps } from "recharts";

interface YTickProps {
  readonly format: (value: number) => string;
  /** The tick that is a target, in the colour of lateness. */
  readonly target?: number;
  /** Colour of the others; names are darker than figures. */
  readonly fill?: string;
}

/** Ticks of a y axis, each on one line however long. */
export function yTick({ format, target, fill = "var(--ink-3)" }: YTickProps) {
  return ({ x, y, payload }: YAxisTickContentProps) => {
    const value = Number(payload.value);
    const style = value === target ? { fill: "var(--late-text)", fontWeight: 600 } : { fill };
    return (
      <text x={x} y={y} dy={4.5} textAnchor="end" style={style}>
        {format(value)}
      </text>
    );
  };
}
