import type { ChartRow, Series } from "./curves.ts";

/** One axis of a line drawing. */
export interface DrawingAxis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly format: (value: number) => string;
  readonly log: boolean;
  /** The tick that is a target, written in the colour of lateness. */
  readonly target?: number;
}

/** Where a line is named: a point of it, and what follows its name. */
export interface EndLabel {
  readonly drawn: Series;
  readonly x: number;
  readonly y: number;
  /** A figure after the name, such as the value at the point. */
  readonly figure?: string;
  /** Draw the scheduler's marker on the point. */
  readonly marked: boolean;
  /** Ends of the 95 % interval of y. */
  readonly range?: readonly [number, number];
}

/** The 95 % interval around one point of a line. */
export interface BandPoint {
  readonly x: number;
  readonly low: number;
  readonly high: number;
}

/** Everything a line chart draws and says, worked out before anything is drawn. */
export interface LineModel {
  readonly drawn: readonly Series[];
  readonly rows: readonly ChartRow[];
  readonly x: DrawingAxis & { readonly title: string };
  readonly y: DrawingAxis;
  readonly labels: readonly EndLabel[];
  /** Intervals around the lines that have any, in pieces without a gap. */
  readonly bands?: readonly { readonly drawn: Series; readonly pieces: readonly (readonly BandPoint[])[] }[];
  /** A value holds until the next row, so that lines go in steps. */
  readonly stepped?: boolean;
  /** y at which the word SLO stands among the labels; undefined where it stands elsewhere. */
  readonly sloAt?: number;
  /** The chart in one sentence with its numbers. */
  readonly sentence: string;
  /** Where the arrow keys begin to read. */
  readonly startRow: number;
  /** "Slower than 1.5×", for the reading line and the table. */
  readonly place: (x: number) => string;
  /** A value with its unit, for the reading line. */
  readonly value: (value: number | null) => string;
  readonly table: {
    readonly caption: string;
    /** Head and unit of the first column, and unit of the others. */
    readonly head: string;
    readonly headUnit: string;
    readonly unit: string;
    /** Every how many rows one is printed. */
    readonly every: number;
    readonly x: (x: number) => string;
    readonly value: (value: number | null) => string;
  };
}
