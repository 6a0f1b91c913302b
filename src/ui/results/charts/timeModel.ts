import type { Scenario } from "../../../scenario/document.ts";
import { absent, multiple, narrowSpace, significant } from "../../parts/numbers.ts";
import type { Scope } from "../contender.ts";
import { linearTicks } from "../scale/linearTicks.ts";
import { logTicks } from "../scale/logTicks.ts";
import { bandPieces } from "./bandPieces.ts";
import { type Drawn, rowsOf } from "./curves.ts";
import type { DrawingAxis, EndLabel, LineModel } from "./lineModel.ts";

/** What is drawn over time. */
export type TimeView = "p95" | "goodput" | "in-system";

/** Latency axis: never less than this, and never more, in multiples of the SLO. */
const p95Span = { low: [0.05, 0.2], high: [2, 20] } as const;

/** p95 ÷ SLO, goodput or requests in the system over simulated time, warm-up included. */
export function timeModel(scenario: Scenario, drawn: readonly Drawn[], scope: Scope, view: TimeView): LineModel {
  const { warmupS, durationS } = scenario.horizon;
  const endS = warmupS + durationS;
  const series = new Map(
    drawn.flatMap(({ key, charts }) => (charts.series[scope] ? [[key, charts.series[scope]]] : [])),
  );
  const binS = [...series.values()][0]?.binS ?? 1;
  const xs = Array.from({ length: Math.round(endS / binS) }, (_, bin) => (bin + 0.5) * binS);
  const rows = rowsOf(xs, drawn, ({ key }, _, bin) => {
    const value = series.get(key)?.[seriesOf[view]][bin] ?? Number.NaN;
    return Number.isNaN(value) || (view === "p95" && value <= 0) ? null : value;
  });
  const values = rows.flatMap((row) => drawn.flatMap(({ key }) => row[key] ?? []));
  const y = view === "p95" ? p95Axis(values) : linearAxis(values);
  const text = (value: number | null): string =>
    value === null ? absent : view === "p95" ? multiple(value) : significant(value);
  const worst = drawn.map(({ key, label }) => {
    const measured = rows.filter(({ x }) => x >= warmupS).flatMap((row) => row[key] ?? []);
    return `${label} ${measured.length === 0 ? absent : text(view === "goodput" ? Math.min(...measured) : Math.max(...measured))}`;
  });
  return {
    drawn,
    rows,
    x: {
      domain: [0, endS],
      ticks: linearTicks(0, endS, 5).filter((tick) => tick <= endS),
      format: (s) => String(s),
      log: false,
      title: "simulated time in s",
    },
    y,
    labels: drawn.map((each) => endLabel(each, rows, y)),
    bands: drawn.flatMap((each) => {
      const measured = series.get(each.key);
      if (measured === undefined) return [];
      const { [seriesOf[view]]: middle, ci95 } = measured;
      return [{ drawn: each, pieces: bandPieces(xs, middle, ci95[seriesOf[view]]) }];
    }),
    ...(view === "p95" ? { sloAt: 1 } : {}),
    sentence: `${names[view]} over ${endS} s; ${view === "goodput" ? "least" : "most"} while measured: ${worst.join(", ")}.`,
    startRow: Math.min(rows.length - 1, Math.ceil(warmupS / binS)),
    place: (s) => `At ${significant(s)}${narrowSpace}s`,
    value: text,
    table: {
      caption: `${names[view]} by time of arrival`,
      head: "Time",
      headUnit: "s",
      unit: units[view],
      every: 1,
      x: (s) => significant(s),
      value: (value) => significant(value),
    },
  };
}

const names: Readonly<Record<TimeView, string>> = {
  p95: "p95 of latency ÷ SLO",
  goodput: "Requests a second answered on time",
  "in-system": "Requests in the system",
};

const seriesOf = { p95: "p95OfSlo", goodput: "goodputRps", "in-system": "inSystem" } as const;

const units: Readonly<Record<TimeView, string>> = { p95: "× SLO", goodput: "requests/s", "in-system": "requests" };

function p95Axis(values: readonly number[]): DrawingAxis {
  const sorted = [...values].sort((a, b) => a - b);
  const least = sorted[Math.floor(sorted.length * 0.02)] ?? p95Span.low[1];
  const most = sorted[Math.floor(sorted.length * 0.98)] ?? p95Span.high[0];
  const low = clamp(least * 0.8, ...p95Span.low);
  const high = clamp(most * 1.3, ...p95Span.high);
  return { domain: [low, high], ticks: logTicks(low, high), format: (value) => `${value}×`, log: true };
}

function linearAxis(values: readonly number[]): DrawingAxis {
  const ticks = linearTicks(0, Math.max(1e-9, ...values), 4);
  return { domain: [0, ticks.at(-1) ?? 1], ticks, format: (value) => significantTick(value), log: false };
}

function significantTick(value: number): string {
  return Number.isInteger(value) && value >= 1000 ? significant(value, 4) : String(value);
}

/** A line is named at its last point; one that leaves the plot above says when. */
function endLabel(each: Drawn, rows: LineModel["rows"], y: DrawingAxis): EndLabel {
  const points = rows.flatMap(({ x, [each.key]: value }) => (value == null ? [] : [{ x, value }]));
  const last = points.at(-1) ?? { x: 0, value: y.domain[0] };
  const top = y.domain[1];
  if (last.value <= top) return { drawn: each, x: last.x, y: last.value, marked: false };
  const inside = points.findLastIndex(({ value }) => value <= top);
  const leaves = points[inside + 1] ?? last;
  return {
    drawn: each,
    x: leaves.x,
    y: top,
    figure: `↑ ${significant(leaves.x, 2)}${narrowSpace}s`,
    marked: false,
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
