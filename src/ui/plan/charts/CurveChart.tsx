import { useMemo } from "react";
import { ReferenceArea, ReferenceLine } from "recharts";
import type { PlanReport } from "../../../experiment/planning/report.ts";
import type { Scenario } from "../../../scenario/document.ts";
import { sloLabel, sloLine } from "../../results/charts/drawing/sloLook.ts";
import { LineFigure } from "../../results/charts/LineFigure.tsx";
import type { PlannerRow } from "../plannerRow.ts";
import { type CurveKind, curveModel } from "./curveModel.ts";

interface CurveChartProps {
  readonly kind: CurveKind;
  readonly scenario: Scenario;
  readonly rows: readonly PlannerRow[];
  readonly reports: ReadonlyMap<string, PlanReport>;
  readonly provenance: string;
  /** Whether its points may still come, so that room is kept for them. */
  readonly running: boolean;
  readonly highlighted: number | null;
  readonly onHighlight: (index: number | null) => void;
}

const titles: Readonly<Record<CurveKind, string>> = {
  objective: "What does a tighter objective cost?",
  rate: "What does more traffic cost?",
};

const captions: Readonly<Record<CurveKind, string>> = {
  objective: "Cost per hour, every app’s SLO multiplied alike.",
  rate: "Cost per hour, every app’s rate multiplied alike.",
};

/** Cost per hour of each planner as the objectives or the rates are multiplied. */
export function CurveChart(props: CurveChartProps) {
  const { kind, scenario, rows, reports, provenance, running, highlighted, onHighlight } = props;
  const model = useMemo(() => curveModel(kind, rows, reports), [kind, rows, reports]);
  const noneUpTo = model?.noneUpTo ?? null;
  const low = model?.line.x.domain[0] ?? 1;
  const ground = useMemo(() => groundOf(kind, low, noneUpTo), [kind, low, noneUpTo]);
  if (model === null) return running ? <div className="plan-chart-waiting" /> : null;
  const missing = model.missing.length === 0 ? "" : ` No plan: ${model.missing.join(", ")}.`;
  const none = noneUpTo === null ? "" : " Grey: nobody has one.";
  return (
    <LineFigure
      title={titles[kind]}
      caption={captions[kind] + missing + none}
      scenario={scenario}
      provenance={provenance}
      model={model.line}
      ground={ground}
      highlighted={highlighted}
      onHighlight={onHighlight}
      method={
        <p>
          Every planner plans the whole scenario again at each of {model.line.rows.length} multiples; lines join the
          planned points. Where there is no plan a line is left out. Machines are rented anew at each point, by
          fractions as in the papers, so the curve is what a plan costs and not what moving to it costs.
        </p>
      }
    />
  );
}

function groundOf(kind: CurveKind, low: number, noneUpTo: number | null) {
  return (
    <>
      {noneUpTo === null ? null : <ReferenceArea x1={low} x2={noneUpTo} fill="var(--sunk)" fillOpacity={1} />}
      {kind === "objective" ? (
        <ReferenceLine x={1} {...sloLine} label={{ ...sloLabel, position: "insideTopLeft" }} />
      ) : (
        <ReferenceLine x={1} stroke="var(--ink-3)" strokeWidth={1} label={now} />
      )}
    </>
  );
}

const now = { value: "now", offset: 6, position: "insideTopLeft", style: { fill: "var(--ink-2)" } } as const;
