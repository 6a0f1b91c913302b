import type { RivalScore, TrainingPoint } from "../../../store/training.ts";
import { count, significant } from "../../parts/numbers.ts";
import { schedulerMark } from "../../parts/schedulerMark.ts";
import { rowsOf, type Series } from "../../results/charts/curves.ts";
import type { EndLabel, LineModel } from "../../results/charts/lineModel.ts";
import { linearTicks } from "../../results/scale/linearTicks.ts";
import { decisionsAxis } from "./decisionsAxis.ts";

/** What the chart of scores is made from. */
export interface Scored {
  /** Id and name of the scheduler whose policy is trained. */
  readonly scheduler: string;
  readonly name: string;
  /** What a score is, as "utility per request". */
  readonly scoreName: string;
  readonly rivals: readonly RivalScore[];
  readonly points: readonly TrainingPoint[];
  /** Decisions of the whole run. */
  readonly decisions: number;
}

/** Validation scores over decisions, the rivals as level lines named at their ends; null before the first score. */
export function scoreModel({ scheduler, name, scoreName, rivals, points, decisions }: Scored): LineModel | null {
  const scored = points.flatMap(({ steps, score }) => (score === null ? [] : [{ steps, score }]));
  const [first] = scored;
  if (first === undefined) return null;
  const best = scored.reduce((most, each) => (each.score > most.score ? each : most), first);
  const end = Math.max(decisions, scored.at(-1)?.steps ?? 0);
  const own = series(0, scheduler, name);
  const rules = rivals.map((rival, i) => ({ drawn: series(i + 1, rival.scheduler, rival.name), rival }));
  const byStep = new Map(scored.map(({ steps, score }) => [steps, score]));
  const levels = new Map(rules.map(({ drawn, rival }) => [drawn.index, rival.score]));
  const xs = [...new Set([...scored.map(({ steps }) => steps), end])];
  const all = [...scored.map(({ score }) => score), ...levels.values()];
  const drawn = [own, ...rules.map((rule) => rule.drawn)];
  const yTicks = linearTicks(Math.min(...all), Math.max(...all), 5);
  const labels: readonly EndLabel[] = [
    { drawn: own, x: best.steps, y: best.score, figure: significant(best.score), marked: true },
    ...rules.map(({ drawn: rule, rival }) => ({ drawn: rule, x: end, y: rival.score, marked: false })),
  ];
  const against = rules.map(({ rival }) => `${rival.name} ${significant(rival.score)}`).join(", ");
  return {
    drawn,
    rows: rowsOf(xs, drawn, ({ index }, x) => (index === 0 ? (byStep.get(x) ?? null) : (levels.get(index) ?? null))),
    x: decisionsAxis(end),
    y: { domain: [yTicks[0] ?? 0, yTicks.at(-1) ?? 1], ticks: yTicks, format: plain, log: false },
    labels,
    sentence: `Validation ${scoreName} of ${name}: best ${significant(best.score)} after ${count(best.steps)} decisions. ${against}.`,
    startRow: Math.max(0, scored.length - 1),
    place: (x) => `After ${count(x)} decisions`,
    value: (value) => (value === null ? "not yet" : significant(value)),
    table: {
      caption: `Validation ${scoreName} over training`,
      head: "Learnt from",
      headUnit: "decisions",
      unit: scoreName,
      every: 1,
      x: (x) => count(x),
      value: (value) => significant(value, 4),
    },
  };
}

function series(index: number, scheduler: string, label: string): Series {
  return { index, key: `s${index}`, label, mark: schedulerMark(scheduler), hollow: false };
}

const plain = (value: number): string => `${Number(value.toPrecision(6))}`;
