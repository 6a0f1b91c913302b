import type { Outcome, Standing, Stat } from "../experiment/result.ts";
import type { Scenario } from "../scenario/document.ts";

const WORDS: Readonly<Record<Standing, string>> = {
  met: "Met",
  "too-close": "Too close",
  missed: "Missed",
  saturated: "Saturated",
  "does-not-fit": "Does not fit",
};
const PROVIDERS = { wasm: "WASM", webgpu: "WebGPU" } as const;
const ORDER: readonly Standing[] = ["met", "too-close", "missed", "saturated", "does-not-fit"];

/** The results as a table for a terminal, ordered as the page's ledger: by standing, then by utility. */
export function reportOf(scenario: Scenario, outcomes: readonly Outcome[]): string {
  const sorted = [...outcomes].sort(
    (a, b) =>
      ORDER.indexOf(a.judgement.standing) - ORDER.indexOf(b.judgement.standing) ||
      (b.run.total?.utility.fang?.mean ?? 0) - (a.run.total?.utility.fang?.mean ?? 0),
  );
  const head = [
    "Meets SLO",
    "Scheduler",
    "On time %",
    "Goodput /s",
    "p50 ms",
    "p99 ms",
    "Accuracy",
    "Utility",
    "$ per hour",
    "¢ per 1k good",
  ];
  const rows = sorted.map(({ run, judgement }) => {
    const total = run.total;
    const latency = run.stable ? total?.latencyMs : undefined;
    return [
      WORDS[judgement.standing],
      run.label,
      number(total?.sloAttainment, 100),
      number(total?.goodputRps),
      number(latency?.p50),
      number(latency?.p99),
      number(total?.accuracy),
      number(total?.utility.fang),
      number(total?.costPerHour),
      number(total?.costPer1kGood, 100),
    ];
  });
  const { warmupS, durationS } = scenario.horizon;
  const title = `${scenario.name}: seed ${scenario.seed}, ${scenario.replications} × ${durationS} s after ${warmupS} s of warm-up; met means ${100 * scenario.onTimeTarget} % on time`;
  return `${title}\n\n${table([head, ...rows])}${plansOf(scenario, sorted)}${policiesOf(sorted)}`;
}

/** What planners promised beside what happened, module by module and end to end; why those without a plan have none. */
function plansOf(scenario: Scenario, outcomes: readonly Outcome[]): string {
  const sloOf = (id: string): Stat => ({ mean: scenario.apps.find((app) => app.id === id)?.sloMs ?? 0, ci95: 0 });
  const reasons = outcomes.flatMap(({ run }) =>
    run.reason === null ? [] : `\n${run.label} did not run: ${run.reason}\n`,
  );
  const rows = outcomes.flatMap(({ run, deployment }) =>
    Object.entries(deployment ?? {}).flatMap(([app, modules]) => [
      ...Object.entries(modules).map(([module, { plannedMs, longestMs }]) => [
        run.label,
        `${app}/${module}`,
        number({ mean: plannedMs, ci95: 0 }),
        number({ mean: longestMs, ci95: 0 }),
      ]),
      [run.label, `${app}, end to end`, number(sloOf(app)), number(run.apps[app]?.latencyMs.max)],
    ]),
  );
  const planned =
    rows.length === 0 ? "" : `\n${table([["Planner", "Module", "Planned at most ms", "Longest ms"], ...rows])}`;
  return `${reasons.join("")}${planned}`;
}

/** Which policies answered, what computed them, and what their files say of themselves. */
function policiesOf(outcomes: readonly Outcome[]): string {
  const rows = outcomes.flatMap(({ run, policy }) => {
    if (policy === null) return [];
    const { algorithm, seed, steps, validation } = policy.metadata;
    const computed = `${PROVIDERS[policy.provider]}: ${policy.why}`;
    return [[run.label, computed, algorithm, String(seed), String(steps), validation.toPrecision(3)]];
  });
  if (rows.length === 0) return "";
  return `\n${table([["Policy of", "Computed by", "Trained by", "Seed", "Steps", "Validation"], ...rows])}`;
}

/** Three significant digits; "–" where nothing was measured. */
function number(stat: Stat | undefined, factor = 1): string {
  if (stat === null || stat === undefined) return "–";
  const value = stat.mean * factor;
  if (value === 0) return "0";
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(digits, 20));
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => (i < 2 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join("  ")
      .trimEnd();
  return `${rows.map(line).join("\n")}\n`;
}
