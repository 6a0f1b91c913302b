import type { Stat } from "../../../experiment/result.ts";
import { type App, appName } from "../../../scenario/app.ts";
import type { Scenario } from "../../../scenario/document.ts";
import { appLetter } from "../../parts/AppTag.tsx";
import { absent, duration, plusMinus, significant } from "../../parts/numbers.ts";
import { isSteady, type Scope } from "../contender.ts";
import { answersNeeded } from "../samples.ts";
import { decades, logTicks } from "../scale/logTicks.ts";
import type { Drawn } from "./curves.ts";
import { type Dot, type DotModel, type DotPanel, dot, type Span } from "./dotModel.ts";
import { shortened } from "./drawing/shortened.ts";

/** As many apps as panels fit side by side. */
export const mostPanels = 3;

const percentiles = [
  { name: "p50", percent: 50, look: "bar" },
  { name: "p95", percent: 95, look: "bar" },
  { name: "p99", percent: 99, look: "plain" },
] as const;

/** p50, p95 and p99 of latency per scheduler, one panel per app; several apps as multiples of their SLOs. */
export function percentileModel(scenario: Scenario, drawn: readonly Drawn[], scope: Scope): DotModel {
  const drawable = scenario.apps.filter((app) => drawn.some((each) => percentile(each, app, "p50", 50) !== null));
  const apps = scope === "" ? drawable.slice(0, mostPanels) : scenario.apps.filter(({ id }) => id === scope);
  const inMs = apps.length === 1;
  const panels = onOneAxis(apps.map((app) => panelOf(app, scenario.apps.indexOf(app), drawn, inMs)));
  const words = (each: Drawn): string =>
    apps
      .map((app) => {
        const p99 = percentile(each, app, "p99", 99);
        return `${apps.length > 1 ? `${appName(app)} ` : ""}p99 ${p99 === null ? absent : duration(p99.mean)}`;
      })
      .join(", ");
  return {
    drawn,
    panels,
    axisTitle: inMs ? "latency in ms, log scale" : "latency ÷ SLO, log scale",
    nothing: "No scheduler has a steady latency with enough answers.",
    sentence: `${drawn.map((each) => `${each.label}: ${words(each)}`).join("; ")}.`,
    read: (each) => apps.map((app) => `${apps.length > 1 ? `${appName(app)} ` : ""}${allThree(each, app)}`).join("; "),
    table: scenario.apps
      .filter((app) => scope === "" || app.id === scope)
      .flatMap((app) =>
        percentiles.map(({ name, percent }) => ({
          id: `${app.id} ${name}`,
          head: scope === "" ? `${appName(app)}, ${name}` : name,
          unit: "ms",
          cell: (each: Drawn) => {
            const stat = percentile(each, app, name, percent);
            const value = significant(stat?.mean);
            return `${value} ${plusMinus(stat?.ci95, value)}`.trimEnd();
          },
        })),
      ),
  };
}

function panelOf(app: App, index: number, drawn: readonly Drawn[], inMs: boolean): DotPanel {
  const unit = inMs ? 1 : app.sloMs;
  const slo = app.sloMs / unit;
  const dots = drawn.flatMap((each, row) =>
    percentiles.flatMap(({ name, percent, look }): readonly Dot[] => {
      const stat = percentile(each, app, name, percent);
      return stat === null ? [] : [dot(stat, row, each, look, { factor: 1 / unit, log: true })];
    }),
  );
  const spans = drawn.flatMap((each, row): readonly Span[] => {
    const xs = dots.filter((one) => one.row === row).map(({ x }) => x);
    return xs.length < 2
      ? []
      : [{ row, from: Math.min(...xs), to: Math.max(...xs), colour: each.mark.colour, index: each.index }];
  });
  return {
    id: app.id,
    title: inMs ? "" : `${appLetter(index)} ${shortened(appName(app))}`,
    x: { domain: [slo / 5, slo * 2], ticks: [], format: String, log: true },
    dots,
    spans,
    line: { x: slo, name: inMs ? "SLO" : "", late: true },
  };
}

/** Gives all panels one axis, so that apps can be compared across them. */
function onOneAxis(panels: readonly DotPanel[]): readonly DotPanel[] {
  const dots = panels.flatMap((panel) => panel.dots);
  const low = Math.min(...panels.map(({ x }) => x.domain[0]), ...dots.map(({ x, error }) => (x - error[0]) * 0.8));
  const high = Math.max(...panels.map(({ x }) => x.domain[1]), ...dots.map(({ x, error }) => (x + error[1]) * 1.1));
  const all = logTicks(low, high);
  const narrow = panels.length > 1 && high / low > 20 ? decades(low, high) : all;
  const ticks = narrow === all && panels.length > 1 ? all.filter((tick) => !String(tick).endsWith("2")) : narrow;
  return panels.map((panel) => ({ ...panel, x: { ...panel.x, domain: [low, high], ticks } }));
}

/** One percentile, or null where too few answers lie beyond it or there is no steady latency. */
function percentile(each: Drawn, app: App, name: "p50" | "p95" | "p99", percent: number): Stat {
  const { outcome } = each.contender;
  if (outcome === null || !isSteady(outcome, app.id)) return null;
  if ((each.charts.samples[app.id] ?? 0) < answersNeeded(percent)) return null;
  return outcome.run.apps[app.id]?.latencyMs[name] ?? null;
}

function allThree(each: Drawn, app: App): string {
  const { outcome } = each.contender;
  if (outcome !== null && !isSteady(outcome, app.id)) return "no steady latency";
  return percentiles
    .map(({ name, percent }) => {
      const stat = percentile(each, app, name, percent);
      return `${name} ${stat === null ? "not enough samples" : duration(stat.mean)}`;
    })
    .join(", ");
}
