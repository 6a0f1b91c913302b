/** The twelve hues of the palette, each a colour token `--s-<hue>` with its own value in light and dark. */
export type Hue =
  | "blue"
  | "ochre"
  | "green"
  | "plum"
  | "sky"
  | "violet"
  | "moss"
  | "brown"
  | "navy"
  | "rose"
  | "pine"
  | "slate";

export type Dash = "solid" | "long" | "dot" | "mix" | "short";

export type MarkerShape = "circle" | "square" | "diamond" | "triangle" | "down" | "plus" | "cross" | "hexagon" | "ring";

/** What a scheduler looks like wherever it is drawn. `colour` is a CSS value for `stroke` and `fill`. */
export interface SchedulerMark {
  readonly hue: Hue;
  readonly dash: Dash;
  readonly marker: MarkerShape;
  readonly colour: string;
  /** Value for `stroke-dasharray`; undefined draws a solid line. */
  readonly dashArray: string | undefined;
}

/** Width of a scheduler's line in a chart, px; the highlighted one is drawn with `highlightWidthPx`. */
export const lineWidthPx = 2;
export const highlightWidthPx = 3;
/** Radius of a marker, px. */
export const markerRadiusPx = 4.2;
/** Paper-coloured outline that keeps a marker readable on top of lines, px. */
export const markerHaloPx = 1.2;

const dashArrays: Readonly<Record<Dash, string | undefined>> = {
  solid: undefined,
  long: "8 3",
  dot: "2 3",
  mix: "9 3 2 3",
  short: "5 2",
};

function mark(hue: Hue, dash: Dash, marker: MarkerShape): SchedulerMark {
  return { hue, dash, marker, colour: `var(--s-${hue})`, dashArray: dashArrays[dash] };
}

/**
 * The fixed triple of every scheduler. Twelve hues cannot tell all schedulers apart, least of all without full colour
 * vision, so no two share hue, dash and marker, and a scheduler keeps its triple in every chart, theme and report.
 */
export const schedulerMarks: ReadonlyMap<string, SchedulerMark> = new Map([
  ["fang-rl", mark("blue", "solid", "circle")],
  ["fang-heuristic", mark("sky", "long", "square")],
  ["edf", mark("green", "dot", "triangle")],
  ["triton", mark("ochre", "mix", "diamond")],
  ["clipper-aimd", mark("violet", "short", "down")],
  ["fixed-batch", mark("moss", "short", "plus")],
  ["fifo", mark("slate", "dot", "cross")],
  ["myopic", mark("sky", "dot", "diamond")],
  ["target-proportional", mark("brown", "dot", "diamond")],
  ["bcedge", mark("rose", "solid", "square")],
  ["tac", mark("pine", "long", "diamond")],
  ["bcedge-ppo", mark("navy", "mix", "circle")],
  ["bcedge-ddqn", mark("plum", "short", "triangle")],
  ["bcedge-ga", mark("moss", "dot", "down")],
  ["deeprt", mark("brown", "solid", "triangle")],
  ["dqoes", mark("green", "solid", "hexagon")],
  ["oracle-share", mark("navy", "long", "ring")],
  ["harpagon", mark("plum", "solid", "hexagon")],
  ["harpagon-plus", mark("plum", "long", "hexagon")],
  ["optimal", mark("navy", "solid", "ring")],
  ["optimal-split", mark("navy", "dot", "ring")],
  ["nexus", mark("moss", "long", "triangle")],
  ["scrooge", mark("rose", "dot", "square")],
  ["inferline", mark("pine", "mix", "diamond")],
  ["clipper-static", mark("violet", "dot", "down")],
  ["equal-share", mark("slate", "long", "square")],
  ["pid-share", mark("violet", "mix", "plus")],
]);

const unlisted = mark("slate", "solid", "circle");

/** The triple of a scheduler by its id; an id that has none gets a plain slate circle that no listed one uses. */
export function schedulerMark(id: string): SchedulerMark {
  return schedulerMarks.get(id) ?? unlisted;
}
