import type { Scenario } from "../../../scenario/document.ts";
import { absent } from "../../parts/numbers.ts";
import { statusWords } from "../../parts/Status.tsx";
import { type Contender, type Finisher, isFinisher, metricsIn, type Scope, standingIn } from "../contender.ts";
import type { Metric } from "../explain/metric.ts";
import { written } from "../explain/written.ts";
import { isPrintable } from "../samples.ts";
import { crumbs } from "../verdict/crumb.ts";
import { verdictOn } from "../verdict/verdict.ts";

/** The ledger as a Markdown table under its verdict, with what it stands on below. */
export function resultsMarkdown(
  scenario: Scenario,
  contenders: readonly Contender[],
  columns: readonly Metric[],
  scope: Scope,
): string {
  const finishers = contenders.filter(isFinisher);
  const app = scenario.apps.find(({ id }) => id === scope);
  const heads = [
    "Meets SLO",
    "Scheduler",
    ...columns.map(({ head, unit }) => (unit === "" ? head : `${head}, ${unit}`)),
  ];
  const rows = finishers.map((finisher) => [
    statusWords[standingIn(finisher.outcome, scope)],
    finisher.label,
    ...columns.map((metric) => figure(finisher, metric, scope)),
  ]);
  const rule = heads.map((_, i) => (i < 2 ? "---" : "---:"));
  const verdict = verdictOn(scenario, contenders);
  return [
    ...(verdict === null ? [] : [`**${escaped(verdict.sentence)}**`, ""]),
    ...(app === undefined ? [] : [`Only ${escaped(app.name ?? app.id)}:`, ""]),
    line(heads),
    line(rule),
    ...rows.map(line),
    "",
    escaped([scenario.name, ...crumbs(scenario, contenders)].join(", ")),
    "",
  ].join("\n");
}

function figure({ outcome }: Finisher, metric: Metric, scope: Scope): string {
  const metrics = metricsIn(outcome, scope);
  if (metrics === null || !isPrintable(outcome, metric, scope)) return absent;
  const { value, interval } = written(metric, metric.read(metrics), outcome.run.replications);
  // On one line "60.0 < 0.1" would read as a comparison.
  return `${value} ${interval.startsWith("<") ? `± ${interval}` : interval}`.trimEnd();
}

function line(cells: readonly string[]): string {
  return `| ${cells.map(escaped).join(" | ")} |`;
}

/** A name may hold what Markdown takes for its own. */
function escaped(text: string): string {
  return text.replace(/[\\|*_`]|<(?=\w)/gu, "\\$&");
}
