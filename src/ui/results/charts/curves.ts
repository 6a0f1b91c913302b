import type { Charts } from "../../../experiment/result.ts";
import { type SchedulerMark, schedulerMark } from "../../parts/schedulerMark.ts";
import { type Contender, isFinisher } from "../contender.ts";

/** What has a line or a row of its own in a chart: a scheduler, or a container under one scheduler. */
export interface Series {
  readonly index: number;
  /** Name of its values in a chart's rows. */
  readonly key: `s${number}`;
  readonly label: string;
  readonly mark: SchedulerMark;
  readonly hollow: boolean;
}

/** One scheduler as the charts draw it. */
export interface Drawn extends Series {
  readonly contender: Contender;
  readonly charts: Charts;
}

/** The schedulers that have something to draw and are not taken out, in the order given. */
export function drawnOf(contenders: readonly Contender[], hidden: ReadonlySet<number>): readonly Drawn[] {
  return contenders.filter(isFinisher).flatMap((contender): readonly Drawn[] => {
    const { index, id, label, repeat, outcome } = contender;
    if (outcome.charts === null || hidden.has(index)) return [];
    const mark = schedulerMark(id);
    return [{ index, key: `s${index}`, label, mark, hollow: repeat > 0, contender, charts: outcome.charts }];
  });
}

/** One x of a chart with the value of every line there; null where a line has none. */
export interface ChartRow {
  readonly x: number;
  readonly [key: `s${number}`]: number | null;
}

/** Rows for recharts from one function of x per line. */
export function rowsOf<Line extends Series>(
  xs: readonly number[],
  drawn: readonly Line[],
  value: (each: Line, x: number, i: number) => number | null,
): readonly ChartRow[] {
  return xs.map((x, i) => Object.assign({ x }, Object.fromEntries(drawn.map((each) => [each.key, value(each, x, i)]))));
}

/** `count` points from low to high, each the same ratio above the one before. */
export function geometric(low: number, high: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => low * (high / low) ** (i / (count - 1)));
}
