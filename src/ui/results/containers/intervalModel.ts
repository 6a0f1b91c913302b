import { absent, duration, significant } from "../../parts/numbers.ts";
import { rowsOf } from "../charts/curves.ts";
import type { LineModel } from "../charts/lineModel.ts";
import { linearTicks } from "../scale/linearTicks.ts";
import { type Controlled, type Host, timesOf } from "./controlled.ts";
import { endLabels } from "./endLabels.ts";
import { atTime, timeAxis } from "./timeAxis.ts";

/**
 * Time between two looks of one device's controller over time, one line per scheduler.
 * @param looking schedulers whose controllers look
 */
export function intervalModel(looking: readonly Controlled[], host: Host, endS: number): LineModel {
  const drawn = looking.map((each) => each.drawn);
  const intervals = new Map(looking.map(({ drawn: { key }, control }) => [key, control.intervalS[host.id]]));
  const rows = rowsOf(timesOf(looking), drawn, ({ key }, _, row) => {
    const interval = intervals.get(key)?.[row] ?? Number.NaN;
    return Number.isNaN(interval) ? null : interval;
  });
  const valuesOf = (key: `s${number}`): readonly number[] => rows.flatMap((row) => row[key] ?? []);
  const ticks = linearTicks(0, Math.max(1e-9, ...drawn.flatMap(({ key }) => valuesOf(key))), 4);
  const text = (s: number | null): string => (s === null ? absent : duration(s * 1000));
  return {
    drawn,
    rows,
    stepped: true,
    x: timeAxis(endS),
    y: { domain: [0, ticks.at(-1) ?? 1], ticks, format: String, log: false },
    // Without the unit, which the caption has: names are long.
    labels: endLabels(drawn, rows, (s) => significant(s, 2)),
    sentence: `Time between two looks at ${host.name}: ${drawn
      .map(({ key, label }) => {
        const values = valuesOf(key);
        return values.length === 0
          ? `${label} ${absent}`
          : `${label} ${text(Math.min(...values))} to ${text(Math.max(...values))}`;
      })
      .join(", ")}.`,
    startRow: Math.max(0, rows.length - 1),
    place: atTime,
    value: text,
    table: {
      caption: `Time between two looks at ${host.name}, first replication`,
      head: "Time",
      headUnit: "s",
      unit: "s",
      every: 1,
      x: (s) => significant(s),
      value: (s) => significant(s),
    },
  };
}
