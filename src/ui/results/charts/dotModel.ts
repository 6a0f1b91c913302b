import type { Stat } from "../../../experiment/result.ts";
import type { Drawn, Series } from "./curves.ts";
import type { DrawingAxis } from "./lineModel.ts";

/** One marker in a scheduler's row. */
export interface Dot {
  readonly x: number;
  /** Place of its row in the drawing, from 0. */
  readonly row: number;
  /** Distances to the ends of the 95 % interval: below and above. */
  readonly error: readonly [number, number];
  readonly drawn: Series;
  /** `plain` as the scheduler's own, `hollow` for the second figure of a pair, `bar` for a lower percentile. */
  readonly look: "plain" | "hollow" | "bar";
  /** Printed to the left of it, or above where names stand to the left. */
  readonly text?: { readonly words: string; readonly above: boolean };
}

/** A piece of a row from one figure to another. */
export interface Span {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly colour: string;
  readonly index: number;
}

/** One x axis of a dot chart with what stands on it. */
export interface DotPanel {
  readonly id: string;
  /** Stands above the panel; "" for none. */
  readonly title: string;
  readonly x: DrawingAxis;
  readonly dots: readonly Dot[];
  readonly spans: readonly Span[];
  /** Stretch of x in which a figure counts as on target. */
  readonly band?: readonly [number, number];
  /** A vertical line with its name above, such as what is offered. */
  readonly line?: { readonly x: number; readonly name: string; readonly late: boolean };
}

/** Everything a chart of one row per scheduler, or whatever else has rows, draws and says. */
export interface DotModel<Row extends Series = Drawn> {
  readonly drawn: readonly Row[];
  readonly panels: readonly DotPanel[];
  /** Title under the first panel's axis. */
  readonly axisTitle: string;
  readonly sentence: string;
  /** What stands in place of a drawing without a single dot. */
  readonly nothing: string;
  /** What the reading line says of one row after its name. */
  readonly read: (drawn: Row) => string;
  readonly table: readonly DotColumn<Row>[];
}

/** One column of the table behind a dot chart. */
export interface DotColumn<Row extends Series = Drawn> {
  readonly id: string;
  readonly head: string;
  readonly unit: string;
  readonly cell: (drawn: Row) => string;
}

/**
 * A dot from a figure with its interval, which ends at 0 unless the figure may be negative, and at a tenth of the figure
 * on a logarithmic axis, which has no 0.
 */
export function dot(
  stat: NonNullable<Stat>,
  row: number,
  drawn: Drawn,
  look: Dot["look"],
  { factor = 1, signed = false, log = false }: { readonly factor?: number; signed?: boolean; log?: boolean } = {},
): Dot {
  const x = stat.mean * factor;
  const ci = drawn.contender.outcome?.run.replications === 1 ? 0 : stat.ci95 * factor;
  return { x, row, error: [signed ? ci : Math.min(ci, log ? x * 0.9 : x), ci], drawn, look };
}
