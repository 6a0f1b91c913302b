import type { Arrivals } from "../../scenario/arrivals.ts";
import { arrivalShape } from "./arrivalShape.ts";

const width = 84;
const height = 19;
const points = 42;

interface SparklineProps {
  readonly arrivals: Arrivals;
  readonly spanS: number;
}

/** The shape of an app's arrival rate over the measured time. Decorative: the numbers stand beside it. */
export function Sparkline({ arrivals, spanS }: SparklineProps) {
  const shape = arrivalShape(arrivals, spanS, points);
  const most = Math.max(...shape, Number.MIN_VALUE);
  const path = shape
    .map((rate, i) => `${i === 0 ? "M" : "L"}${((i * width) / (points - 1)).toFixed(1)} ${y(rate / most).toFixed(1)}`)
    .join("");
  return (
    <svg className="sparkline" width={width} height={height} aria-hidden="true">
      <line x1={0} x2={width} y1={height - 0.5} y2={height - 0.5} />
      <path d={path} />
    </svg>
  );
}

function y(share: number): number {
  return height - 1 - share * (height - 4);
}
