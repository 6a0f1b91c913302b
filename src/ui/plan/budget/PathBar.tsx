import type { BudgetPath } from "../../../experiment/planning/paths.ts";
import { duration, significant } from "../../parts/numbers.ts";
import { SloLine, StripGround } from "../../results/ledger/Strip.tsx";
import type { StripScale } from "../../results/ledger/stripScale.ts";
import type { AppSimulated } from "../simulated.ts";

interface PathBarProps {
  readonly path: BudgetPath;
  readonly sloMs: number;
  readonly scale: StripScale;
  readonly simulated: AppSimulated | null;
  readonly colour: string;
  readonly moduleName: (id: string) => string;
}

/** Below this share of the width a part of a bar has no room for words. */
const WORDS_ROOM = 0.12;

/**
 * One path through an app: per module its budget dashed, its worst case filled, and as a tick the longest that the
 * simulation found, all from where the budget begins. The words beside it say the same.
 */
export function PathBar({ path, sloMs, scale, simulated, colour, moduleName }: PathBarProps) {
  const name = path.parts.map(({ module }) => moduleName(module)).join(" → ");
  let startMs = 0;
  const parts = path.parts.map((part) => {
    const from = startMs;
    startMs += part.budgetMs;
    return { ...part, from, longestMs: simulated?.longestMs.get(part.module) ?? null };
  });
  const beyondMs = Math.max(
    0,
    ...parts.flatMap(({ from, longestMs }) => (longestMs !== null && from + longestMs > scale.high ? [longestMs] : [])),
  );
  const spare = sloMs - path.worstCaseMs;
  return (
    <li className="budget-path">
      <span className="budget-name">
        {name}
        <span className="unit"> {spare < sloMs * 1e-6 ? "nothing to spare" : `${duration(spare)} to spare`}</span>
      </span>
      <span className="vh">
        {parts
          .map(
            ({ module, worstCaseMs, budgetMs, longestMs }) =>
              `${moduleName(module)}: worst case ${duration(worstCaseMs)} of a budget of ${duration(budgetMs)}${longestMs === null ? "" : `, slowest simulated ${duration(longestMs)}`}`,
          )
          .join("; ")}
      </span>
      <div className="budget-bar" aria-hidden="true">
        <svg aria-hidden="true">
          <StripGround scale={scale} height="100%" />
          {parts.map(({ module, from, budgetMs, worstCaseMs }) => (
            <g key={module}>
              <rect
                x={share(scale.at(from))}
                y="7"
                width={share(scale.at(from + budgetMs) - scale.at(from))}
                height="26"
                fill="var(--paper)"
                stroke="var(--edge)"
                strokeDasharray="3 2"
              />
              <rect
                x={share(scale.at(from))}
                y="7"
                width={share(scale.at(from + worstCaseMs) - scale.at(from))}
                height="26"
                fill="var(--sunk)"
                stroke="var(--ink)"
              />
            </g>
          ))}
          <SloLine scale={scale} />
          {parts.map(({ module, from, longestMs }) =>
            longestMs === null || from + longestMs > scale.high ? null : (
              <line
                key={module}
                x1={share(scale.at(from + longestMs))}
                x2={share(scale.at(from + longestMs))}
                y1="3"
                y2="37"
                stroke={colour}
                strokeWidth={2.5}
              />
            ),
          )}
          {beyondMs === 0 ? null : (
            <svg x="100%" y="20" aria-hidden="true">
              <rect x={-64} y={-8} width={64} height={16} fill="var(--paper)" />
              <text x={-2} y={4.5} textAnchor="end" style={{ fill: "var(--ink-2)" }}>
                {duration(beyondMs)} →
              </text>
            </svg>
          )}
        </svg>
        {parts.map(({ module, from, budgetMs, worstCaseMs }) => {
          const width = scale.at(from + budgetMs) - scale.at(from);
          return (
            <span
              key={module}
              className="budget-part"
              style={{ left: share(scale.at(from)), width: share(width) }}
              title={`${moduleName(module)}: ${significant(worstCaseMs)} of ${significant(budgetMs)} ms`}
            >
              {width < WORDS_ROOM ? null : (
                <>
                  <b>{moduleName(module)}</b> {significant(worstCaseMs)} of {significant(budgetMs)}
                </>
              )}
            </span>
          );
        })}
      </div>
    </li>
  );
}

/** A share as SVG and CSS write it: 0.25 is "25%". */
function share(value: number): string {
  return `${(value * 100).toFixed(2)}%`;
}
