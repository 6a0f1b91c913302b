import type { Metrics, ResultDocument } from "./result.ts";

/** The results as comma-separated values: a row per scheduler and app (and one for all apps, app empty), mean and ci95 of every metric. */
export function csvOf(document: ResultDocument): string {
  const rows = document.runs.flatMap((run) => {
    if (run.total === null) return [];
    const head = [run.scheduler, run.label];
    const state = [String(run.replications), String(run.stable)];
    return [
      [...head, "", ...state, ...cells(run.total).map(([, value]) => value)],
      ...Object.entries(run.apps).map(([app, metrics]) => [
        ...head,
        app,
        ...state,
        ...cells(metrics).map(([, value]) => value),
      ]),
    ];
  });
  const metrics = document.runs.find((run) => run.total !== null)?.total;
  const names = metrics === undefined || metrics === null ? [] : cells(metrics).map(([name]) => name);
  const header = ["scheduler", "label", "app", "replications", "stable", ...names];
  return [header, ...rows].map((row) => `${row.map(quote).join(",")}\n`).join("");
}

/** Every metric as [name, text] pairs, nested ones with a dot: `latencyMs.p99`, and `latencyMs.p99.ci95` after it. */
function cells(metrics: Metrics): readonly (readonly [string, string])[] {
  const found: [string, string][] = [];
  const visit = (name: string, value: unknown): void => {
    if (value === null) found.push([name, ""], [`${name}.ci95`, ""]);
    else if (isStat(value)) found.push([name, String(value.mean)], [`${name}.ci95`, String(value.ci95)]);
    else if (typeof value === "object")
      for (const [key, inner] of Object.entries(value)) visit(name === "" ? key : `${name}.${key}`, inner);
  };
  visit("", metrics);
  return found;
}

function isStat(value: unknown): value is { readonly mean: number; readonly ci95: number } {
  return typeof value === "object" && value !== null && "mean" in value && "ci95" in value;
}

function quote(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
