import type { TrainingPoint } from "../../../store/training.ts";
import { absent, count, significant } from "../../parts/numbers.ts";
import { schedulerMark } from "../../parts/schedulerMark.ts";
import { rowsOf, type Series } from "../../results/charts/curves.ts";
import type { LineModel } from "../../results/charts/lineModel.ts";
import { linearTicks } from "../../results/scale/linearTicks.ts";
import { decisionsAxis } from "./decisionsAxis.ts";

/** What of an iteration is drawn. */
export type CurveKind = "reward" | "entropy";

/** More points than this a small chart can't show: neighbours are averaged. */
const MOST_POINTS = 80;

interface CurveOf {
  readonly kind: CurveKind;
  readonly scheduler: string;
  readonly name: string;
  readonly points: readonly TrainingPoint[];
  readonly decisions: number;
}

/** Reward or entropy over decisions; null where an algorithm has none, or not two points yet. */
export function curveModel({ kind, scheduler, name, points, decisions }: CurveOf): LineModel | null {
  const values = points.flatMap(({ iteration, steps, [kind]: value }) =>
    iteration === 0 || value === null ? [] : [{ steps, value }],
  );
  const thinned = thin(values);
  const last = thinned.at(-1);
  if (last === undefined || thinned.length < 2) return null;
  const end = Math.max(decisions, last.steps);
  const all = thinned.map(({ value }) => value);
  const yTicks = linearTicks(Math.min(0, ...all), Math.max(...all), 4);
  const bySteps = new Map(thinned.map(({ steps, value }) => [steps, value]));
  const drawn: Series = { index: 0, key: "s0", label: name, mark: schedulerMark(scheduler), hollow: false };
  const { unit, words } = said[kind];
  return {
    drawn: [drawn],
    rows: rowsOf([...bySteps.keys()], [drawn], (_, x) => bySteps.get(x) ?? null),
    x: decisionsAxis(end),
    y: { domain: [yTicks[0] ?? 0, yTicks.at(-1) ?? 1], ticks: yTicks, format: plain, log: false },
    labels: [{ drawn, x: last.steps, y: last.value, marked: false }],
    sentence: `${words} over training: ${significant(all[0])} at first, ${significant(last.value)} now.`,
    startRow: thinned.length - 1,
    place: (x) => `After ${count(x)} decisions`,
    value: (value) => (value === null ? absent : `${significant(value)} ${unit}`),
    table: {
      caption: `${words} over training`,
      head: "Learnt from",
      headUnit: "decisions",
      unit,
      every: 1,
      x: (x) => count(x),
      value: (value) => significant(value),
    },
  };
}

/** Means of so many neighbours that few enough points are left, each at the last of its neighbours. */
function thin(values: readonly { readonly steps: number; readonly value: number }[]): typeof values {
  const size = Math.ceil(values.length / MOST_POINTS);
  if (size <= 1) return values;
  return Array.from({ length: Math.floor(values.length / size) }, (_, i) => {
    const group = values.slice(i * size, (i + 1) * size);
    return {
      steps: group.at(-1)?.steps ?? 0,
      value: group.reduce((sum, { value }) => sum + value, 0) / group.length,
    };
  });
}

const said = {
  reward: { unit: "per decision", words: "Mean reward" },
  entropy: { unit: "nats", words: "Mean entropy" },
} as const;

const plain = (value: number): string => `${Number(value.toPrecision(6))}`.replace("-", "−");
