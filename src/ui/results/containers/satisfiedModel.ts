import type { Control } from "../../../experiment/control.ts";
import { count, significant } from "../../parts/numbers.ts";
import { rowsOf } from "../charts/curves.ts";
import type { LineModel } from "../charts/lineModel.ts";
import { linearTicks } from "../scale/linearTicks.ts";
import { type Controlled, timesOf } from "./controlled.ts";
import { endLabels } from "./endLabels.ts";
import { atTime, timeAxis } from "./timeAxis.ts";

/** Which containers are counted: DQoES's classes S, G and B, and those whose target is met, G and S together. */
export type SatisfiedView = "at-target" | "met" | "better" | "worse";

const counted: Readonly<Record<SatisfiedView, readonly (keyof Control["classes"])[]>> = {
  "at-target": ["satisfied"],
  met: ["good", "satisfied"],
  better: ["good"],
  worse: ["bad"],
};

const names: Readonly<Record<SatisfiedView, string>> = {
  "at-target": "Containers within 10 % of their target",
  better: "Containers better than their target",
  worse: "Containers worse than their target",
  met: "Containers whose target is met",
};

/** How many containers are in a class over time, one line per scheduler. All of them run for the same time. */
export function satisfiedModel(controlled: readonly Controlled[], view: SatisfiedView, endS: number): LineModel {
  const drawn = controlled.map((each) => each.drawn);
  const classes = new Map(controlled.map(({ drawn: { key }, control }) => [key, control.classes]));
  const rows = rowsOf(timesOf(controlled), drawn, ({ key }, _, row) => {
    const counts = counted[view].map((name) => classes.get(key)?.[name][row] ?? Number.NaN);
    const sum = counts.reduce((a, b) => a + b, 0);
    return Number.isNaN(sum) ? null : sum;
  });
  const containers = Math.max(1, ...controlled.map(({ control }) => Object.keys(control.apps).length));
  const ticks = linearTicks(0, containers, Math.min(5, containers));
  const labels = endLabels(drawn, rows, count);
  return {
    drawn,
    rows,
    stepped: true,
    x: timeAxis(endS),
    y: { domain: [0, ticks.at(-1) ?? containers], ticks, format: String, log: false },
    labels,
    sentence: `${names[view]} at the end, of ${containers}: ${labels
      .map(({ drawn: { label }, y }) => `${label} ${count(y)}`)
      .join(", ")}.`,
    startRow: Math.max(0, rows.length - 1),
    place: atTime,
    value: count,
    table: {
      caption: `${names[view]}, first replication`,
      head: "Time",
      headUnit: "s",
      unit: "containers",
      every: 1,
      x: (s) => significant(s),
      value: count,
    },
  };
}
