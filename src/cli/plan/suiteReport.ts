import {
  type Band,
  PAPER_OPTIMAL_SHARE,
  PAPER_RATIOS,
  type Ratios,
  rateBands,
  type SuiteRow,
  tightnessBands,
} from "../../planners/suite/standings.ts";
import { readable, table } from "./textTable.ts";

/** The suite's table for a terminal. */
export function suiteReport(seed: number, workloads: number, rows: readonly SuiteRow[]): string {
  const ratio = (ratios: Ratios | null, of: "mean" | "worst"): string => ratios?.[of].toFixed(3) ?? "–";
  const share = (ratios: Ratios | null, of: "equal" | "withinOnePercent"): string =>
    ratios === null ? "–" : (100 * ratios[of]).toFixed(1);
  const named = (bands: readonly Band[], unit: string): readonly string[] =>
    bands.map(({ from, to }) => (to === Number.POSITIVE_INFINITY ? `${from}${unit} on` : `to ${to}${unit}`));
  const head = [
    "Planner",
    "÷ Harpagon",
    "worst",
    ...named(rateBands, "/s"),
    ...named(tightnessBands, " ×"),
    "÷ optimum",
    "worst",
    "equal %",
    "within 1 %",
    "= opt. split %",
    "No plan",
    "Median ms",
    "p99 ms",
  ];
  const body = rows.map((row) => [
    row.label,
    ratio(row.toHarpagon, "mean"),
    ratio(row.toHarpagon, "worst"),
    ...[...row.byRate, ...row.byTightness].map((mean) => mean?.toFixed(2) ?? "–"),
    ratio(row.toOptimal, "mean"),
    ratio(row.toOptimal, "worst"),
    share(row.toOptimal, "equal"),
    share(row.toOptimal, "withinOnePercent"),
    share(row.toOptimalSplit, "equal"),
    String(row.infeasible),
    readable(row.medianMs),
    readable(row.p99Ms),
  ]);
  return [
    `${workloads} workloads from seed ${seed}; costs as mean ratios over the workloads that both planners can serve`,
    `The paper: others cost ${PAPER_RATIOS.least} to ${PAPER_RATIOS.most} × Harpagon, which equals brute force on ${100 * PAPER_OPTIMAL_SHARE} %`,
    "Columns /s: mean ÷ Harpagon by the application's rate; columns ×: by the objective as a multiple of the least latency",
    "",
    table([head, ...body], 1),
  ].join("\n");
}

/** The suite's table as comma-separated values, a row for each planner and ablation. */
export function suiteCsv(rows: readonly SuiteRow[]): string {
  const ratios = (name: string) => ["mean", "worst", "equal", "withinOnePercent"].map((of) => `${name}.${of}`);
  const header = [
    "label",
    "planner",
    "ablation",
    ...ratios("toHarpagon"),
    ...ratios("toOptimalSplit"),
    ...ratios("toOptimal"),
    ...rateBands.map(({ from }) => `meanFrom${from}PerS`),
    ...tightnessBands.map(({ from }) => `meanFromTightness${from}`),
    "infeasible",
    "medianMs",
    "p99Ms",
  ];
  const cells = (found: Ratios | null): readonly (string | number)[] =>
    found === null ? ["", "", "", ""] : [found.mean, found.worst, found.equal, found.withinOnePercent];
  const body = rows.map((row) => [
    `"${row.label}"`,
    row.planner,
    row.ablation,
    ...cells(row.toHarpagon),
    ...cells(row.toOptimalSplit),
    ...cells(row.toOptimal),
    ...[...row.byRate, ...row.byTightness].map((mean) => mean ?? ""),
    row.infeasible,
    row.medianMs,
    row.p99Ms,
  ]);
  return [header, ...body].map((row) => `${row.join(",")}\n`).join("");
}
