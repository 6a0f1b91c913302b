import type { CSSProperties } from "react";

/** Colours are tokens in attributes or inline styles, so that a saved drawing finds them. */
const tickStyle: CSSProperties = { fill: "var(--ink-3)" };

/** Looks of every axis: words for ticks, no line, no marks, all ticks that were asked for. */
export const axisLook = {
  axisLine: false,
  tickLine: false,
  interval: 0,
  allowDataOverflow: true,
  tick: { style: tickStyle },
  tickMargin: 6,
} as const;

/** Looks of the grid. */
export const gridLook = { stroke: "var(--rule)" } as const;

/** Opacity of what is not highlighted while something is. */
export const dimmedOpacity = 0.35;

/** Opacity of something of the scheduler `index`. */
export function opacityOf(index: number, highlighted: number | null): number {
  return highlighted === null || highlighted === index ? 1 : dimmedOpacity;
}
