import { multiple, significant } from "../../parts/numbers.ts";
import { rowsOf } from "../charts/curves.ts";
import type { LineModel } from "../charts/lineModel.ts";
import { logTicks } from "../scale/logTicks.ts";
import type { Container, Controlled, Host } from "./controlled.ts";
import { endLabels } from "./endLabels.ts";
import { latestOfTarget } from "./responses.ts";
import { atTime, timeAxis } from "./timeAxis.ts";

/** Response ÷ target axis: never less than this, and never more. */
const low = [0.05, 0.5] as const;
const high = [2, 20] as const;
/** As many lines are named; of more, those furthest from their targets. */
const mostNamed = 12;

/** Response time ÷ target of every container of one device over time, each line named by its letter. */
export function targetLines(shown: Controlled, host: Host, containers: readonly Container[], endS: number): LineModel {
  const series = new Map(containers.map((each) => [each.key, latestOfTarget(each)]));
  const xs = [...shown.control.timesS];
  const rows = rowsOf(xs, containers, ({ key }, _, row) => series.get(key)?.[row] ?? null);
  const values = [...series.values()].flatMap((each) => each.flatMap((value) => value ?? []));
  const bottom = clamp(Math.min(...values, Number.MAX_VALUE) * 0.85, ...low);
  const top = clamp(Math.max(...values, 0) * 1.15, ...high);
  const labels = endLabels(containers, rows, multiple);
  return {
    drawn: containers,
    rows,
    stepped: true,
    x: timeAxis(endS),
    y: { domain: [bottom, top], ticks: logTicks(bottom, top), format: (y) => `${y}×`, log: true, target: 1 },
    labels: labels
      .toSorted((a, b) => Math.abs(Math.log(b.y)) - Math.abs(Math.log(a.y)))
      .slice(0, mostNamed)
      .toSorted((a, b) => a.drawn.index - b.drawn.index),
    sentence: `Response time ÷ target on ${host.name} under ${shown.drawn.label} at the end: ${labels
      .map(({ drawn, y }) => `${drawn.label} ${multiple(y)}`)
      .join(", ")}.`,
    startRow: Math.max(0, rows.length - 1),
    place: atTime,
    value: multiple,
    table: {
      caption: `Response time ÷ target on ${host.name} under ${shown.drawn.label}`,
      head: "Time",
      headUnit: "s",
      unit: "×",
      every: 1,
      x: (s) => significant(s),
      value: (value) => significant(value),
    },
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
