import type { Module } from "../../../scenario/app.ts";
import { graphLayout, type PlacedStep } from "./graphLayout.ts";

const columnPx = 64;
const rowPx = 36;
const boxPx = 24;

/** The steps of a pipeline from left to right, by letter. The list below says the same in words. */
export function PipelineGraph({ modules }: { readonly modules: readonly Module[] }) {
  const { steps, edges, columns, rows } = graphLayout(modules);
  const width = columns * columnPx;
  const height = rows * rowPx;
  const x = ({ column }: PlacedStep): number => (column + 0.5) * columnPx;
  const y = ({ row }: PlacedStep): number => (row + 0.5) * rowPx;
  const after = (id: string): string => {
    const before = edges.filter(({ to }) => to.id === id).map(({ from }) => from.letter);
    return before.length === 0 ? "first" : `after ${before.join(" and ")}`;
  };
  return (
    <svg
      className="pipeline-graph"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`Steps: ${steps.map(({ id, letter }) => `${letter} ${after(id)}`).join(", ")}.`}
    >
      {edges.map(({ from, to }) => {
        const [fromX, toX] = [x(from) + boxPx / 2, x(to) - boxPx / 2];
        const middle = (fromX + toX) / 2;
        return (
          <path
            key={`${from.letter} ${to.letter}`}
            d={`M${fromX} ${y(from)}C${middle} ${y(from)} ${middle} ${y(to)} ${toX - 4} ${y(to)}m-4 -3.5l4 3.5l-4 3.5`}
            fill="none"
            stroke="var(--ink-2)"
            strokeWidth={1.5}
          />
        );
      })}
      {steps.map((step) => (
        <g key={step.letter} transform={`translate(${x(step)} ${y(step)})`}>
          <rect x={-boxPx / 2} y={-boxPx / 2} width={boxPx} height={boxPx} rx={2} fill="none" stroke="var(--ink)" />
          <text textAnchor="middle" y={4.5}>
            {step.letter}
          </text>
        </g>
      ))}
    </svg>
  );
}
