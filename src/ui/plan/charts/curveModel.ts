import type { PlanReport } from "../../../experiment/planning/report.ts";
import { absent, given, money, significant } from "../../parts/numbers.ts";
import { schedulerMark } from "../../parts/schedulerMark.ts";
import { type ChartRow, rowsOf, type Series } from "../../results/charts/curves.ts";
import type { LineModel } from "../../results/charts/lineModel.ts";
import { linearTicks } from "../../results/scale/linearTicks.ts";
import type { PlannerRow } from "../plannerRow.ts";

/** What is varied along a curve. */
export type CurveKind = "objective" | "rate";

/** A curve and what of it could not be drawn. */
export interface CurveModel {
  readonly line: LineModel;
  /** Planners without a plan somewhere, in words: "Nexus below 0.8×". */
  readonly missing: readonly string[];
  /** Up to where no planner at all has a plan; null where some planner has one everywhere. */
  readonly noneUpTo: number | null;
}

interface Point {
  readonly factor: number;
  readonly report: PlanReport;
}

/** Cost per hour of every planner against a multiple of the SLOs or of the rates; null before any point is there. */
export function curveModel(
  kind: CurveKind,
  rows: readonly PlannerRow[],
  reports: ReadonlyMap<string, PlanReport>,
): CurveModel | null {
  const points = pointsOf(kind, reports);
  const factors = [...new Set([...points.values()].flat().map(({ factor }) => factor))].sort((a, b) => a - b);
  const [low, high] = [factors[0], factors.at(-1)];
  const drawn = rows
    .filter(({ id }) => points.has(id))
    .map(({ index, id, label }): Series & { readonly id: string } => {
      return { id, index, key: `s${index}`, label, mark: schedulerMark(id), hollow: false };
    });
  if (low === undefined || high === undefined || low === high) return null;
  const costOf = (id: string, factor: number): number | null =>
    points.get(id)?.find((point) => point.factor === factor)?.report.answer.plan?.costPerHour ?? null;
  const chartRows = rowsOf(factors, drawn, ({ id }, factor) => costOf(id, factor));
  const most = Math.max(0, ...chartRows.flatMap((row) => drawn.flatMap(({ key }) => row[key] ?? [])));
  const yTicks = linearTicks(0, most || 1, 4);
  const feasible = factors.filter((factor) => drawn.some(({ id }) => costOf(id, factor) !== null));
  const words = curveWords[kind];
  return {
    line: {
      drawn,
      rows: chartRows,
      x: { domain: [low, high], ticks: words.ticks, format: (x) => `${given(x)}×`, log: true, title: words.title },
      y: { domain: [0, yTicks.at(-1) ?? 1], ticks: yTicks, format: dollars, log: false },
      labels: drawn.flatMap((each) => endLabel(each, chartRows)),
      sentence: `Cost per hour against ${words.against}; at 1×: ${drawn.map(({ id, label }) => `${label} ${money(costOf(id, 1))}`).join(", ")}.`,
      startRow: Math.max(0, factors.indexOf(1)),
      place: (x) => `At ${given(x)}× ${words.unit}`,
      value: (value) => (value === null ? "no plan" : money(value)),
      table: {
        caption: `Cost against ${words.against}`,
        head: words.head,
        headUnit: "×",
        unit: "$ per hour",
        every: 1,
        x: (x) => given(x),
        value: (value) => (value === null ? absent : significant(value)),
      },
    },
    missing: drawn.flatMap(({ id, label }) => missingWords(label, points.get(id) ?? [])),
    noneUpTo: feasible[0] !== undefined && feasible[0] > low ? feasible[0] : null,
  };
}

function pointsOf(kind: CurveKind, reports: ReadonlyMap<string, PlanReport>): ReadonlyMap<string, readonly Point[]> {
  const points = new Map<string, Point[]>();
  for (const report of reports.values()) {
    const { job } = report;
    if (job.kind !== kind) continue;
    const factor = kind === "objective" ? job.sloFactor : job.rateFactor;
    points.set(job.planner, [...(points.get(job.planner) ?? []), { factor, report }]);
  }
  return points;
}

/** A line is named at its last point; one without a point has no name in the drawing. */
function endLabel(drawn: Series, rows: readonly ChartRow[]): LineModel["labels"] {
  const last = rows.flatMap(({ x, [drawn.key]: y }) => (y == null ? [] : [{ x, y }])).at(-1);
  return last === undefined ? [] : [{ drawn, ...last, marked: true }];
}

/** Where a planner has no plan: nowhere, below a factor, above one, or here and there. */
function missingWords(label: string, points: readonly Point[]): readonly string[] {
  const sorted = [...points].sort((a, b) => a.factor - b.factor);
  const has = sorted.map(({ report }) => report.answer.feasible);
  if (has.every((feasible) => feasible)) return [];
  if (!has.some((feasible) => feasible)) return [`${label} anywhere`];
  const first = sorted[has.indexOf(true)]?.factor ?? 0;
  const last = sorted[has.lastIndexOf(true)]?.factor ?? 0;
  const within = has.slice(has.indexOf(true), has.lastIndexOf(true) + 1).every((feasible) => feasible);
  if (!within) return [`${label} at some of the points`];
  const below = has[0] === true ? [] : [`below ${given(first)}×`];
  const above = has.at(-1) === true ? [] : [`above ${given(last)}×`];
  return [`${label} ${[...below, ...above].join(" and ")}`];
}

const curveWords = {
  objective: {
    title: "SLO as a multiple of the scenario’s, log scale",
    against: "the SLO",
    unit: "the SLO",
    head: "SLO",
    ticks: [0.6, 0.8, 1, 1.5, 2, 3],
  },
  rate: {
    title: "rate as a multiple of the scenario’s, log scale",
    against: "the rate",
    unit: "the rate",
    head: "Rate",
    ticks: [0.25, 0.5, 1, 2, 4],
  },
} as const;

function dollars(value: number): string {
  return value === 0 ? "0" : `$${Number(value.toPrecision(12)).toLocaleString("en", { useGrouping: false })}`;
}
