import { count, multiple, significant } from "../../parts/numbers.ts";
import { percentFigure } from "../../parts/percent.ts";
import { schedulerMark } from "../../parts/schedulerMark.ts";
import type { Series } from "../../results/charts/curves.ts";
import type { Dot, DotModel } from "../../results/charts/dotModel.ts";
import { logTicks } from "../../results/scale/logTicks.ts";
import type { SuiteStanding, SuiteStandings } from "./suiteStandings.ts";

/** One planner of the suite, or one stage of Harpagon switched. */
export interface SuiteSeries extends Series {
  readonly standing: SuiteStanding;
}

/** Which rows of the suite are drawn. */
export type SuiteView = "planners" | "stages";

/**
 * Every planner's cost over the suite as a multiple of Harpagon's: the mean filled, the dearest workload hollow, and the
 * paper's range as a band.
 * @param nameOf what people call a planner
 */
export function suiteModel(
  { rows, paper, workloads }: SuiteStandings,
  view: SuiteView,
  nameOf: (planner: string) => string,
): DotModel<SuiteSeries> {
  const drawn = rows.filter((row) => belongs(row, view)).map((standing, index) => seriesOf(standing, index, nameOf));
  const dots = drawn.flatMap((each, row): readonly Dot[] => {
    const ratios = each.standing.toHarpagon;
    if (ratios === null) return [];
    const common = { row, error: [0, 0], drawn: each } as const;
    return [
      { ...common, x: ratios.worst, look: "hollow" },
      { ...common, x: ratios.mean, look: "plain" },
    ];
  });
  const low = Math.min(0.95, ...dots.map(({ x }) => x)) * 0.95;
  const high = Math.max(2, ...dots.map(({ x }) => x)) * 1.15;
  const words = ({ standing: { toHarpagon, infeasible } }: SuiteSeries): string =>
    toHarpagon === null
      ? "no workload in common"
      : `${multiple(toHarpagon.mean)} on the mean, ${multiple(toHarpagon.worst)} at worst${infeasible === 0 ? "" : `, no plan for ${count(infeasible)}`}`;
  return {
    drawn,
    panels: [
      {
        id: "suite",
        title: "",
        x: { domain: [low, high], ticks: logTicks(low, high), format: (value) => `${value}×`, log: true },
        dots,
        spans: drawn.flatMap(({ standing: { toHarpagon }, mark, index }, row) =>
          toHarpagon === null ? [] : [{ row, from: toHarpagon.mean, to: toHarpagon.worst, colour: mark.colour, index }],
        ),
        band: [paper.ratios.least, paper.ratios.most],
      },
    ],
    axisTitle: "cost ÷ Harpagon’s, log scale",
    nothing: "No planner has a plan.",
    sentence: `Cost over ${count(workloads)} workloads as multiples of Harpagon’s: ${drawn.map((each) => `${each.label} ${words(each)}`).join("; ")}.`,
    read: (each) => `${words(each)}.`,
    table: [
      { id: "mean", head: "Mean", unit: "× Harpagon", cell: (each) => significant(each.standing.toHarpagon?.mean) },
      { id: "worst", head: "Worst", unit: "× Harpagon", cell: (each) => significant(each.standing.toHarpagon?.worst) },
      { id: "equal", head: "Equal cost", unit: "%", cell: (each) => percentFigure(each.standing.toHarpagon?.equal, 1) },
      { id: "infeasible", head: "No plan", unit: "workloads", cell: (each) => count(each.standing.infeasible) },
      { id: "median", head: "Median time", unit: "ms", cell: (each) => significant(each.standing.medianMs) },
    ],
  };
}

/** A planner's own row is named by its id; its other settings have labels of their own and are left to the command line. */
function belongs({ label, planner, ablation }: SuiteStanding, view: SuiteView): boolean {
  return view === "planners" ? label === planner : ablation;
}

function seriesOf(standing: SuiteStanding, index: number, nameOf: (planner: string) => string): SuiteSeries {
  const { planner, label, ablation } = standing;
  const own = ablation ? stageName(label) : nameOf(planner);
  return { index, key: `s${index}`, label: own, mark: schedulerMark(planner), hollow: false, standing };
}

/** "Harp-nd: no dummies" is read as "no dummies". */
function stageName(label: string): string {
  return label.replace(/^Harp-[^:]+: /u, "");
}
